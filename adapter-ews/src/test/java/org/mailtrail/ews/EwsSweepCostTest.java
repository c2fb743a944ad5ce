package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;

/** What it costs to walk through all that was ever archived, as after a death. */
class EwsSweepCostTest {
  @ParameterizedTest
  @CsvSource({
    "MAILBOX, 1000, EVERY_FOLDER",
    "MAILBOX, 8000, EVERY_FOLDER",
    "MAILBOX, 8000, OUR_FOLDERS",
    "PUBLIC_FOLDERS, 1000, EVERY_FOLDER",
    "PUBLIC_FOLDERS, 8000, EVERY_FOLDER",
    "PUBLIC_FOLDERS, 8000, OUR_FOLDERS",
  })
  void a_sweep_costs_a_request_for_a_thousand_messages_and_a_few_for_the_folders(
      EwsFolders.Kind kind, int count, Reach reach) {
    try (Office office = Office.with(kind)) {
      MailIntake intake = office.intake();
      String month = office.isPublic() ? "\\2026-03" : "";
      EwsWalkTest.fill(office, office.folders.archive() + month, count);
      long before = office.ews.traffic().roundTrips();

      assertThat(EwsWalkTest.keys(intake.walk(reach, Instant.EPOCH), 1_000)).hasSize(count);
      long cost = office.ews.traffic().roundTrips() - before;
      assertThat(cost).isLessThanOrEqualTo(count / 1_000 + 10);
    }
  }
}
