package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;

/** What it costs to file a page away. */
class FilingCostTest {
  private static final int COUNT = 1_000;
  private static final int CHUNKS = COUNT / 200;

  @ParameterizedTest
  @EnumSource
  void links_are_asked_for_where_somebody_may_open_the_message_and_nowhere_else(
      EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      long logged = cost(office, Destination.ARCHIVE);
      long notLogged = cost(office, Destination.NOT_LOGGED);

      assertThat(logged - notLogged).isEqualTo(CHUNKS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_logged_is_told_with_its_folder(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(2);
      MailIntake intake = office.intake();
      List<IntakeItem> waiting = intake.read(2, 0).items();

      List<Filed> filed = intake.file(Office.orders(waiting, Destination.NOT_LOGGED));

      assertThat(filed)
          .extracting(each -> each.now().folder())
          .containsOnly(intake.prepare().notLogged());
      assertThat(filed).allMatch(each -> each.now().webLink().isEmpty());
    }
  }

  /** The folders are known by the second time. */
  private static long cost(Office office, Destination destination) {
    MailIntake intake = office.intake();
    long before = 0;
    for (int count : new int[] {1, COUNT}) {
      office.deliverMany(count);
      List<IntakeItem> waiting = intake.read(count, 0).items();
      before = office.ews.traffic().roundTrips();
      intake.file(Office.orders(waiting, destination));
    }
    return office.ews.traffic().roundTrips() - before;
  }
}
