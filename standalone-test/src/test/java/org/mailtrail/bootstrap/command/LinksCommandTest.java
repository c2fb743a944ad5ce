package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;

/** Which messages are gone, by command on a real database; nobody has signed in to Exchange. */
class LinksCommandTest extends InstalledTrial {
  private static final Instant AT = Instant.parse("2026-11-24T12:00:00Z");

  @BeforeEach
  void settings() throws Exception {
    DatabaseSettings database = DatabaseSettings.h2File(folder.resolve("log").toString());
    set("mailtrail.database.url = " + database.url());
    run("setup", "exchange", "main", "--address=log@contoso.example", "--kind=online");
    try (JpaAdapters adapters = JpaAdapters.open(database, Clock.systemUTC())) {
      List<InteractionLogEntry> entries =
          adapters
              .books()
              .log()
              .add(List.of(Invented.interaction(1, "Offer 0"), Invented.interaction(2, "Offer 1")));
      adapters.keptByHand().brokenLinks().judge(List.of(entries.get(0).number()), List.of(), AT);
    }
  }

  @Test
  void what_is_gone_is_listed_with_since_when_and_exported() {
    assertThat(run("links").said()).contains("Nothing has been counted so far");
    assertThat(run("links", "gone").said())
        .contains("2026-11-24T12:00:00Z", "Offer 0")
        .doesNotContain("Offer 1");
    assertThat(run("entries", "--gone", "--format=csv").said())
        .contains("Offer 0")
        .doesNotContain("Offer 1");
  }

  @Test
  void a_mailbox_that_nobody_is_signed_in_to_has_lost_nothing() {
    CommandTrial.Done done = run("links", "count", "--requests=10");

    assertThat(done.code()).isZero();
    assertThat(done.said()).containsPattern("main +1 +0 +0 +0 +2");
    assertThat(run("links").said()).contains("2 requests", "The whole log was looked through");
    assertThat(run("links", "count", "--requests=5001").code()).isEqualTo(2);
  }
}
