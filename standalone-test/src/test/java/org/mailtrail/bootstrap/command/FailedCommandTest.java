package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;

/** What failed, and trying it again, by command on a real database. */
class FailedCommandTest extends InstalledTrial {
  private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

  @BeforeEach
  void settings() throws Exception {
    DatabaseSettings database = DatabaseSettings.h2File(folder.resolve("log").toString());
    set("mailtrail.database.url = " + database.url());
    run("setup", "exchange", "main", "--address=log@contoso.example", "--kind=online");
    try (JpaAdapters adapters = JpaAdapters.open(database, Clock.systemUTC())) {
      adapters.books().ledger().record(List.of(lost(1, "a fault"), lost(2, "a fault")));
    }
  }

  private static LedgerRow lost(int n, String why) {
    return new LedgerRow(
        new LedgerRow.Sighting(
            new MailboxName("main"),
            new ItemId("item-" + n),
            Optional.of(new MessageKey("<" + n + "@lost.example>")),
            LedgerRow.Times.unknown(),
            "",
            ""),
        new Reason.Failed(true),
        why,
        3,
        new LedgerRow.Recorded(new PassId(new UUID(0, n)), AT));
  }

  @Test
  void a_tally_is_of_whole_mailboxes() {
    run("setup", "exchange", "other", "--address=second@contoso.example", "--kind=online");

    assertThat(run("ledger", "--tally").said()).contains("main: {QUARANTINED=2}", "other: {}");
    assertThat(run("ledger", "--tally", "--mailbox=main").said())
        .contains("main: ")
        .doesNotContain("other");
    CommandTrial.Done part = run("ledger", "--tally", "--reason=failed");
    assertThat(part.code()).isEqualTo(2);
    assertThat(part.said()).contains("it goes with --mailbox");
  }

  @Test
  void what_failed_is_listed_tried_again_and_then_waits_for_nobody() {
    CommandTrial.Done listed = run("failed");
    assertThat(listed.code()).isEqualTo(1);
    assertThat(listed.said())
        .contains("QUARANTINED main: a fault, 2 times, since 2026-11-24T12:00:00Z");

    assertThat(run("failed", "try-again", "--message-id=<1@lost.example>", "--by=anna").said())
        .contains("1 message waits for the next pass. Where logging is off");
    assertThat(run("failed", "try-again", "--problem=a fault").said()).contains("1 message waits");
    CommandTrial.Done late = run("failed", "try-again", "--mailbox=main");

    assertThat(late.code()).isEqualTo(1);
    assertThat(late.said()).contains("Not done: nothing of that is in quarantine");
    assertThat(run("setup", "audit").said()).contains("anna", "TryAgain");
    assertThat(run("ledger", "--reason=again").said()).contains("<1@lost.example>");
    assertThat(run("failed").said()).contains("Nothing waits for a person.");
  }
}
