package org.mailtrail.application.mailflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.domain.address.EmailAddress;

/**
 * The admin's scripts, run whole. No real PowerShell takes part: the build needs nothing but Java
 * and Maven, so the scripts are read and run by a stub of our own ({@link ScriptReader}, {@link
 * Shell}), which knows only the part of the language that they use, and whose cmdlets ({@link
 * ScriptedExchange}) record what they are told to change.
 */
abstract class PrepareExchangeTrial {
  static final String TARGET = "log@cronus.example";
  static final String JOB = "job@cronus.example";
  static final String READER = "jim@cronus.example";

  final ScriptedExchange exchange = new ScriptedExchange();

  @BeforeEach
  void people() {
    exchange.recipient("UserMailbox", "Job", JOB);
    exchange.recipient("UserMailbox", "Jim", READER);
  }

  static Preparation preparation(ExchangeKind kind, String displayName) {
    return new Preparation(kind, address(TARGET), displayName, JOB, List.of(address(READER)));
  }

  static EmailAddress address(String text) {
    return EmailAddress.parse(text).orElseThrow();
  }

  List<String> run(ExchangeKind kind) {
    String script = new PrepareExchange().write(preparation(kind, "Log of O'Brien & \u2019Sons"));
    return new Shell(exchange).run(script);
  }

  void assertStops(ExchangeKind kind, String why) {
    List<String> before = new ArrayList<>(exchange.changes);
    assertThatThrownBy(() -> run(kind))
        .isInstanceOf(Code.Thrown.class)
        .hasMessageStartingWith("mailtrail: ")
        .hasMessageContaining(why)
        .hasMessageContaining("Nothing was changed.");
    assertThat(exchange.changes).isEqualTo(before);
  }
}
