package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.simulator.ews.call.Make;
import org.mailtrail.simulator.faults.Fault;

/** Both ways, both makes of servers, and a fifth of all requests going wrong. */
class EwsDrainTest {
  private static final int COUNT = 60;
  private static final Set<Fault> PASSING =
      EnumSet.complementOf(
          EnumSet.of(
              Fault.NONE,
              Fault.SILENT,
              Fault.VANISHED,
              Fault.TOKEN_EXPIRED,
              Fault.UNROUTED,
              Fault.ITEM_CORRUPT,
              Fault.MIME_UNCONVERTIBLE));

  static Stream<Arguments> everything() {
    return Stream.of(EwsFolders.Kind.values())
        .flatMap(
            kind ->
                Stream.of(Make.EXCHANGE, Make.OTHER, Make.FRUGAL)
                    .flatMap(
                        make -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(kind, make, seed))));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void each_message_is_filed_once(EwsFolders.Kind kind, Make make, long seed) {
    try (Office office = Office.with(kind)) {
      MailIntake intake = office.intake();
      office.deliverMany(COUNT);
      office.exchange.imitate(make);
      office.exchange.faults().atRandom(0.2, seed, List.copyOf(PASSING));

      int filed = Office.drain(intake, 9);

      office.exchange.faults().stop();
      assertThat(filed).isEqualTo(COUNT);
      assertThat(office.archived()).isEqualTo(COUNT);
      assertThat(office.waiting()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_refused_password_is_sent_once_whatever_the_server(Make make) {
    try (Office office = Office.withPublicFolders()) {
      office.exchange.imitate(make);
      office.account.changePassword("other");

      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(office::intake)
            .isInstanceOfSatisfying(
                ExchangeException.class,
                failed -> {
                  assertThat(failed.kind()).isEqualTo(Kind.SIGN_IN);
                  assertThat(failed.retryHelps()).isFalse();
                });
      }
      assertThat(office.exchange.ewsTraffic().refused()).isOne();

      office.password = "other";
      office.intake();
    }
  }
}
