package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.simulator.mailbox.Damage;
import org.mailtrail.simulator.mailbox.Item;

/** One message with which Exchange is in trouble for good, whichever way it is reached. */
@Tag("thorough") // each pass bears the trouble for some seconds
class TroubledMessageTest {
  private static final Path PEOPLE = Path.of("../mime/src/test/resources/org/mailtrail/mime/cases");
  private static final int MOST_PASSES = 3;

  @TempDir private Path folder;

  private static byte[] mail(int number) {
    return ("From: ann.whitfield@fabrikam.example\r\nTo: jane.roe@contoso.example\r\n"
            + "Message-ID: <trouble-"
            + number
            + "@fabrikam.example>\r\nDate: Mon, 23 Nov 2026 08:59:00 +0000\r\n\r\nHello\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @EnumSource
  void it_stops_no_other_and_is_given_up_or_left_where_it_is(LoggingWay way) throws IOException {
    try (CaseRig rig = new CaseRig(way, Databases.H2, folder)) {
      rig.people(PEOPLE.resolve("salespeople.csv"), PEOPLE.resolve("contacts.csv"));
      Item bad = rig.deliver("bad", mail(0));
      rig.deliver("good", mail(1));
      bad.damage(Damage.TROUBLED);
      Map<String, String> became = Map.of();
      for (int pass = 1; pass <= MOST_PASSES; pass++) {
        rig.deliver("good " + pass, mail(1 + pass));
        became = rig.log();
      }

      assertThat(became)
          .as("a list of Exchange Online tells all of it; EWS must ask for it by itself")
          .containsEntry(
              "bad", way == LoggingWay.GRAPH ? "LOGGED INBOUND JR CT1" : "QUARANTINED FAILED");
      assertThat(rig.tally()).containsEntry(Outcome.LOGGED, way == LoggingWay.GRAPH ? 5L : 4L);
      assertThat(rig.waiting()).as("nothing can move it").isOne();
    }
  }
}
