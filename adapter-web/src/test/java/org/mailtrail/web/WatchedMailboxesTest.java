package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.application.port.health.IntakeSample;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.setup.SampleSetups;

/** How mailboxes fare: what waited, what came, what is gone, month by month. */
class WatchedMailboxesTest extends HealthTrial {
  private void keepMailboxes(int from, int to) {
    for (int n = from; n < to; n++) {
      MailboxName name = new MailboxName("box" + (1000 + n));
      MailboxSetup main = SampleSetups.main();
      stage.storage.keptSetups().setups().save(MailboxSetup.of(name, main.place()));
    }
  }

  private long looks() {
    long before = stage.memory.accesses();
    assertThat(browser.get("/health").statusCode()).isEqualTo(200);
    return stage.memory.accesses() - before;
  }

  @Test
  void many_mailboxes_are_read_with_as_many_looks_as_few_and_shown_page_by_page() {
    keepMailboxes(0, 2);
    browser.get("/health");
    long few = looks();
    keepMailboxes(2, 120);

    assertThat(looks()).isEqualTo(few);
    String first = browser.get("/health").body();
    assertThat(first)
        .contains(">box1000<", ">box1049<", "href=\"/health?after=box1049\"")
        .doesNotContain(">box1050<");
    assertThat(browser.get("/health?after=box1049").body())
        .contains(">box1050<", ">box1099<", "href=\"/health?after=box1099\"")
        .doesNotContain(">box1049<");
    assertThat(browser.get("/health?after=box1099").body())
        .contains(">box1119<", ">main<")
        .doesNotContain("rel=\"next\"");
  }

  private void outage(String from, int minutes) {
    Instant since = Instant.parse(from);
    stage
        .storage
        .keptHealth()
        .ailments()
        .keep(
            new Ailment(
                UUID.randomUUID(),
                new Ailment.Finding("PASS_LATE", true, Optional.empty(), "late", ""),
                new Ailment.Course(
                    since, since.plusSeconds(60), 0, Optional.of(since.plusSeconds(60L * minutes))),
                Optional.empty()));
  }

  @Test
  void how_many_messages_are_gone_is_told_by_mailbox_and_leads_to_them() {
    assertThat(browser.get("/health").body()).doesNotContain("/?gone=yes");
    LinkCount before = LinkCount.none().begun(stage.clock.instant());
    LinkCount after = before.runEnded(stage.clock.instant(), Map.of(SampleSetups.MAIN, 1_234L));
    stage.mailtrail.links().broken().keep(LinkCount.none(), after);
    stage.health = new Health(stage.mailtrail.links().troubles());

    assertThat(browser.get("/health").body())
        .contains("<a href=\"/?gone=yes\">1,234</a>", "Messages of the log are gone")
        .contains("entries whose message is gone: 1,234, 1,234 more than before", "Which they are");
    assertThat(browser.withCookie("mailtrail-language", "sv").get("/health").body())
        .contains("Loggens meddelanden är borta", "fler än förut", "bevarandeprincip");
  }

  @Test
  void months_are_sentences_in_the_readers_language() {
    stage.storage.keptHealth().watch().looked(Instant.parse("2025-12-12T08:00:00Z"));
    outage("2026-09-03T10:00:00Z", 40);
    outage("2026-09-04T10:00:00Z", 30);
    outage("2026-10-01T00:00:00Z", 60 * 26);
    outage("2026-11-01T00:00:00Z", 1);

    assertThat(browser.get("/health").body())
        .contains(
            "<li class=\"red-ink\">November so far: 1 outage, 1 min</li>",
            "<li class=\"red-ink\">October: 1 outage, 1 d 2 h</li>",
            "<li class=\"red-ink\">September: 2 outages, 1 h 10 min</li>",
            "<li>August: all good</li>");
    assertThat(browser.withCookie("mailtrail-language", "sv").get("/health").body())
        .contains(
            "November hittills: 1 avbrott, 1 min",
            "Oktober: 1 avbrott, 1 d 2 tim",
            "September: 2 avbrott, 1 tim 10 min",
            "Augusti: allt bra");
  }

  @Test
  void the_first_month_says_from_when_on_it_was_watched() {
    stage.storage.keptHealth().watch().looked(Instant.parse("2026-11-12T08:00:00Z"));

    assertThat(browser.get("/health").body()).contains("November (from 12 Nov) so far: all good");
    assertThat(browser.withCookie("mailtrail-language", "sv").get("/health").body())
        .contains("November (från 12 nov.) hittills: allt bra");
  }

  @Test
  void what_waited_and_came_in_is_drawn_and_told_in_words() {
    stage
        .storage
        .keptHealth()
        .intakes()
        .add(new IntakeSample(SampleSetups.MAIN, Stage.NOW, Optional.of(7L), 3));

    assertThat(browser.get("/health").body())
        .contains("Waiting in the intake · 7 at most", "Messages by hour · 3 at most")
        .contains("11:00: not known yet, 12:00: 7\"", "<title>12:00: 7</title>");
  }
}
