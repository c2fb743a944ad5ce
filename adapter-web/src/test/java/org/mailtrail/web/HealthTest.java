package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.RunningPasses;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.application.port.health.IntakeSample;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.SampleSetups;

class HealthTest {
  private static final String LETTER =
      """
      From: Mia <mia@fabrikam.example>
      To: jr@contoso.example
      Subject: An offer
      Date: Sat, 28 Nov 2026 10:00:00 +0000
      Message-ID: <explained@fabrikam.example>

      Words
      """;

  private final Stage stage = new Stage();
  private final Browser browser = stage.browser(Role.VIEWER);

  @AfterEach
  void close() {
    stage.close();
  }

  private void progress(int seen) {
    stage
        .mailtrail
        .jobs()
        .running()
        .overhearing(PassObserver.none())
        .progressed(SampleSetups.MAIN, counts(seen));
  }

  private static PassCounts counts(int seen) {
    PassCounts counts = PassCounts.none();
    for (int i = 0; i < seen; i++) {
      counts = counts.plus(Outcome.LOGGED);
    }
    return counts;
  }

  @Test
  void a_pass_that_runs_is_shown_with_counts_that_add_up() {
    assertThat(browser.get("/health").body()).doesNotContain("is at work");
    progress(40);
    assertThat(browser.get("/health").body())
        .contains("A pass over main is at work")
        .contains("Seen 40 = Logged 40 + Skipped 0 + Unmatched 0 + Quarantined 0 + Pending 0");
  }

  @Test
  void a_browser_is_told_as_soon_as_a_pass_comes_further() throws IOException {
    try (BufferedReader events =
        new BufferedReader(
            new InputStreamReader(
                browser.withHeader("Accept", "text/event-stream").stream("/health/events"),
                StandardCharsets.UTF_8))) {
      assertThat(next(events)).isEqualTo("watching");
      progress(1);
      assertThat(next(events)).isEqualTo("changed");
    }
  }

  private static String next(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (line != null && !line.startsWith("event: ")) {
      line = events.readLine();
    }
    return String.valueOf(line).replace("event: ", "");
  }

  @Test
  void a_message_from_a_file_is_explained_and_nothing_is_written() {
    browser.get("/explain");
    String unknown = browser.upload("/explain", Map.of(), Map.of("message", LETTER)).body();
    assertThat(unknown).contains("UNMATCHED", "nobody");

    stage.keepContact(Contact.Standing.OPEN);
    stage.keepSalesperson();
    String known = browser.upload("/explain", Map.of(), Map.of("message", LETTER)).body();
    assertThat(known)
        .contains("INBOUND", "a contact wrote to a salesperson", "mia@fabrikam.example")
        .contains("JR – CT000101");
    assertThat(stage.mailtrail.entries().log().page(EntryFilter.all(), Optional.empty(), 10))
        .isEmpty();
    assertThat(browser.upload("/explain", Map.of(), Map.of()).statusCode()).isEqualTo(422);
  }

  @Test
  void a_row_of_the_ledger_is_explained_as_it_was_and_as_it_would_be_now() {
    stage.keepSalesperson();
    stage
        .exchange
        .mailboxes()
        .mailbox(SampleSetups.MAIN)
        .deliver(
            TrialFolder.INTAKE,
            Letter.of("explained@fabrikam.example", "mia@fabrikam.example", "jr@contoso.example")
                .about("An offer"),
            Stage.NOW);
    new LogNewMail(
            PassSettings.standard(SampleSetups.MAIN),
            stage.exchange.mailboxes().mailbox(SampleSetups.MAIN).intake(),
            stage.books.books(),
            new DecisionTable(DecisionPolicy.standard()),
            new PassControl(
                stage.books.passLock(), stage.books.passes(), PassObserver.none(), stage.clock))
        .run();
    HttpResponse<String> ledger = browser.get("/ledger?outcome=unmatched");
    String link =
        ledger
            .body()
            .replaceAll("(?s).*?href=\"(/explain/row[^\"]+)\".*", "$1")
            .replace("&amp;", "&");
    stage.keepContact(Contact.Standing.OPEN);
    stage.keepSalesperson();
    assertThat(browser.get(link).body())
        .contains("What became of it", "Unmatched", "What would be decided now", "JR – CT000101");
    assertThat(browser.get("/ledger?key=%3Cexplained%40fabrikam.example%3E").body())
        .contains("An offer");
    assertThat(browser.get("/ledger?key=other").body()).doesNotContain("An offer");
    assertThat(browser.get("/explain/row?mailbox=main&item=none").statusCode()).isEqualTo(404);
  }

  private static final String LATE = "the last good pass ended at 2026-11-28 11:00:00";

  private void late() {
    stage.health =
        new Health(
            List.of(
                Symptom.of(
                    Symptom.Code.PASS_LATE,
                    SampleSetups.MAIN,
                    HealthSentence.LAST_GOOD.with(Instant.parse("2026-11-28T11:00:00Z")),
                    HealthSentence.LOOK_AT_PASSES.with())));
  }

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

  @Test
  void of_very_many_troubles_the_first_hundred_are_shown_and_the_rest_is_counted() {
    stage.health =
        new Health(
            IntStream.range(0, 130)
                .mapToObj(
                    n ->
                        Symptom.of(
                            Symptom.Code.NEVER_PASSED,
                            new MailboxName("box" + n),
                            HealthSentence.NEVER_PASSED.with(),
                            HealthSentence.LOOK_AT_PASSES.with()))
                .toList());

    assertThat(browser.get("/health").body())
        .contains("box99", "30 more troubles", "./mailtrail health")
        .doesNotContain("box100");
  }

  private static String trouble(String page) {
    return page.replaceAll("(?s).*name=\"trouble\" value=\"([^\"]+)\".*", "$1");
  }

  @Test
  void a_trouble_is_dismissed_by_an_admin_and_told_again_on_demand() {
    late();
    Browser admin = stage.browser(Role.ADMIN);
    String page = admin.get("/health").body();
    assertThat(page)
        .contains(LATE, "Look at the latest passes.", "Dismiss", "Run now")
        .doesNotContain("<details>");

    assertThat(admin.post("/health/dismiss", Map.of("trouble", trouble(page))).statusCode())
        .isEqualTo(303);
    assertThat(admin.get("/health").body())
        .contains("1 trouble that somebody knows of", "Dismissed by console:admin")
        .contains("Mail may be waiting unseen");
    admin.post("/health/recall", Map.of("trouble", trouble(page)));
    assertThat(admin.get("/health").body()).doesNotContain("<details>");
  }

  @Test
  void who_is_no_admin_sees_the_trouble_and_cannot_dismiss_it() {
    late();
    assertThat(browser.get("/health").body())
        .contains("Passes are late", LATE)
        .doesNotContain("/health/dismiss");
    assertThat(browser.withCookie("mailtrail-language", "sv").get("/health").body())
        .contains("den senaste lyckade körningen slutade 2026-11-28 11:00:00")
        .contains("Körningarna är försenade", "Se på de senaste körningarna.")
        .doesNotContain("lang=\"en\"><", "<span lang=\"en\">");
  }

  @Test
  void what_a_server_said_stays_as_it_came_and_says_in_which_language() {
    stage.health =
        new Health(
            List.of(
                Symptom.of(
                    Symptom.Code.NO_ANSWER,
                    HealthSentence.NO_ANSWER_FROM.with(HealthSentence.THE_DATABASE.with()),
                    HealthSentence.LOOK_AT_DATABASE.with()),
                Symptom.of(
                    Symptom.Code.NEEDS_A_PERSON,
                    SampleSetups.MAIN,
                    "AADSTS700082: the token is over",
                    "Sign in again.")));

    assertThat(browser.withCookie("mailtrail-language", "sv").get("/health").body())
        .contains("inget svar ännu från databasen", "om det består, se till databasen")
        .contains("<span lang=\"en\">AADSTS700082: the token is over</span>");
  }

  @Test
  void a_trouble_that_is_gone_is_not_dismissed() {
    Browser admin = stage.browser(Role.ADMIN);
    admin.get("/health");
    for (String id : List.of("0b9a2f0e-6f2c-3c1d-9d6e-1f7a2b3c4d5e", "x", "")) {
      HttpResponse<String> answer = admin.post("/health/dismiss", Map.of("trouble", id));
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("This trouble is there no more");
    }
  }

  @Test
  void a_program_sees_since_when_and_dismisses_as_well() {
    late();
    Browser program = stage.program(Role.ADMIN);
    String id =
        program.get("/api/v1/health").body().replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    assertThat(program.json("/api/v1/health/dismiss", "{\"id\": \"" + id + "\"}").body())
        .contains("\"dismissedBy\":\"console:admin\"", "\"ready\":false");
    assertThat(program.json("/api/v1/health/recall", "{\"id\": \"" + id + "\"}").body())
        .doesNotContain("dismissedBy");
    assertThat(program.json("/api/v1/health/recall", "{\"id\": \"x\"}").statusCode())
        .isEqualTo(400);
  }

  private RunningPasses elsewhere() {
    return new RunningPasses(stage.clock, stage.storage.keptHealth().board());
  }

  private void progressElsewhere(RunningPasses elsewhere, int seen) {
    elsewhere.overhearing(PassObserver.none()).progressed(SampleSetups.MAIN, counts(seen));
    stage.clock.pass(Duration.ofSeconds(5));
  }

  @Test
  void a_pass_of_another_instance_is_shown_and_told_as_well() throws IOException {
    RunningPasses elsewhere = elsewhere();
    progressElsewhere(elsewhere, 10);
    progressElsewhere(elsewhere, 20);
    assertThat(browser.get("/health").body()).contains("A pass over main is at work", "Seen 20 =");
    try (BufferedReader events =
        new BufferedReader(
            new InputStreamReader(
                browser.withHeader("Accept", "text/event-stream").stream("/health/events"),
                StandardCharsets.UTF_8))) {
      assertThat(next(events)).isEqualTo("watching");
      progressElsewhere(elsewhere, 30);
      assertThat(next(events)).isEqualTo("changed");
    }
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

  private static String pass(int n) {
    return "/passes/" + new UUID(7, n);
  }

  @Test
  void a_pass_has_a_page_with_its_error_first_and_those_before_and_after_it() {
    stage.pass(1, Optional.empty());
    stage.pass(2, Optional.of(new Problem("Exchange does not answer", "Wait.", true)));
    stage.pass(3, Optional.empty());

    assertThat(browser.get("/health").body()).contains("href=\"" + pass(2) + "\"");
    String page = browser.get(pass(2)).body();
    assertThat(page)
        .contains("Exchange does not answer", "Wait.", "The next pass may succeed by itself.")
        .contains("Seen 2 = Logged 2 + Skipped 0 + Unmatched 0 + Quarantined 0 + Pending 0")
        .contains("rel=\"prev\" href=\"" + pass(1), "rel=\"next\" href=\"" + pass(3));
    assertThat(page.indexOf("Exchange does not answer")).isLessThan(page.indexOf("Seen 2"));
    assertThat(browser.get(pass(3)).body())
        .contains("The pass came to its end.")
        .doesNotContain("rel=\"next\"");
    assertThat(browser.get(pass(9)).statusCode()).isEqualTo(404);
    assertThat(browser.get("/passes/x").statusCode()).isEqualTo(404);
  }
}
