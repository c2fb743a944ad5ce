package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.simulator.mailbox.Item;

/** Quarantined messages are tried again, over each way into each database. */
class SecondTriesTest {
  private static final String STAYS = "stays";
  private static final String DELETED = "deleted";

  @TempDir private Path folder;

  static Stream<Arguments> scenes() {
    List<LoggingWay> ways = List.of(LoggingWay.values());
    return ways.stream()
        .flatMap(way -> Databases.some(ways.indexOf(way)).map(kind -> Arguments.of(way, kind)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("scenes")
  void what_was_given_up_is_logged_with_its_own_date_and_what_is_gone_is_given_up_again(
      LoggingWay way, Databases database) throws IOException {
    try (CaseRig rig = new CaseRig(way, database, folder)) {
      rig.people(WrittenMail.salespeople(folder), nobodyWhoWrites());
      rig.deliver(STAYS, WrittenMail.message(1, LoggingWay.LOG));
      Item deleted = rig.deliver(DELETED, WrittenMail.message(2, LoggingWay.LOG));
      assertThat(rig.log().values()).containsOnly("UNMATCHED");
      rig.giveUpUnmatched("a fault");
      rig.people(WrittenMail.salespeople(folder), WrittenMail.contacts(folder));
      way.place(rig.simulator()).remove(deleted);

      assertThat(rig.tryAgain()).isEqualTo(2);
      Map<String, String> became = rig.log();

      assertThat(became.get(STAYS)).startsWith("LOGGED INBOUND S1 ");
      assertThat(rig.tally()).isEqualTo(Map.of(Outcome.LOGGED, 1L, Outcome.PENDING, 1L));
      List<Interaction> entries = rig.entries();
      assertThat(entries).hasSize(1);
      assertThat(entries.get(0).at()).isEqualTo(CaseRig.RECEIVED);
      assertThat(way.place(rig.simulator()).items())
          .singleElement()
          .satisfies(
              item ->
                  assertThat(entries.get(0).message().folder())
                      .isEqualTo(item.folder().displayName())
                      .isNotEqualTo("Not Logged"));
      rig.log();
      rig.log();
      rig.log();
      assertThat(rig.tally()).isEqualTo(Map.of(Outcome.LOGGED, 1L, Outcome.QUARANTINED, 1L));
      assertThat(rig.rows(Outcome.QUARANTINED))
          .extracting(LedgerRow::explanation)
          .containsExactly("it is no longer in the mailbox");
      assertThat(rig.entries()).hasSize(1);
    }
  }

  private Path nobodyWhoWrites() throws IOException {
    return Files.writeString(
        folder.resolve("nobody.csv"),
        "number,name,email,company\nCT9,Somebody Else,else@elsewhere.example,Elsewhere\n");
  }
}
