package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.simulator.ExchangeSimulator;

class DiscoverCommandTest {
  private static final String ADDRESS = "log@contoso.example";
  private static final String USER = "job@contoso.example";
  private static final String PASSWORD = "c0rrect-password";

  @TempDir private Path folder = Path.of("");
  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
  private Path settings = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    simulator.account(USER, PASSWORD);
    simulator.mailbox(ADDRESS);
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    settings =
        Files.writeString(
            folder.resolve("mailtrail.properties"),
            "mailtrail.home = " + folder + "\nmailtrail.mailbox.plant.trust = " + certificate);
  }

  @AfterEach
  void end() {
    simulator.close();
  }

  private CommandTrial.Done discover() {
    return CommandTrial.run(
        "setup",
        "discover",
        "plant",
        "--address=" + ADDRESS,
        "--user=" + USER,
        "--server=" + simulator.ewsAddress(),
        "--config=" + settings);
  }

  private void enter(String password) {
    CommandTrial.typing(password, "setup", "secret", "plant", "password", "--config=" + settings);
  }

  @Test
  void says_where_the_mailbox_is_and_how_to_go_on() {
    enter(PASSWORD);
    CommandTrial.Done done = discover();

    assertThat(done.code()).as(done.said()).isZero();
    assertThat(done.said())
        .contains("endpoint               " + simulator.ewsAddress())
        .contains("mailbox                " + ADDRESS)
        .contains("--endpoint " + simulator.ewsAddress())
        .doesNotContain(PASSWORD);
  }

  @Test
  void a_wrong_password_is_sent_once_and_told() {
    enter("wr0ng-password");
    AtomicInteger sent = new AtomicInteger();
    simulator.record((request, response) -> sent.incrementAndGet());
    CommandTrial.Done done = discover();

    assertThat(done.code()).isEqualTo(Shared.PERSON_MUST_ACT);
    assertThat(done.said()).contains("password").doesNotContain("wr0ng", "\tat ");
    assertThat(sent).hasValue(1);
  }

  @Test
  void without_a_password_it_says_how_to_enter_one() {
    CommandTrial.Done done = discover();

    assertThat(done.code()).isEqualTo(Shared.USAGE);
    assertThat(done.said()).contains("mailtrail setup secret plant password");
  }
}
