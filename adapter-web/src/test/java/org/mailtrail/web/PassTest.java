package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.PhraseText;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.ledger.Reason;
import org.mailtrail.application.port.pass.PassLegs;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.PassSentence;
import org.mailtrail.application.visibility.Reach;
import org.mailtrail.application.visibility.Sharing;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.setup.SampleSetups;

/** From an entry to the pass that wrote it, and from a pass to all it wrote. */
class PassTest {
  /** As {@link Stage#log} names the pass. */
  private static final PassId LOGGED = new PassId(new UUID(0, 1));

  private static final PassId KEPT = new PassId(new UUID(7, 2));

  private Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  private void row(PassId pass, int n, Outcome outcome, String reason, Instant at) {
    stage
        .books
        .books()
        .ledger()
        .record(
            List.of(
                new LedgerRow(
                    new LedgerRow.Sighting(
                        SampleSetups.MAIN,
                        new ItemId("I" + n),
                        Optional.empty(),
                        LedgerRow.Times.unknown(),
                        "ann@fabrikam.example",
                        "Question " + n),
                    Reason.of(outcome, reason),
                    "because",
                    0,
                    new LedgerRow.Recorded(pass, at))));
  }

  /** Two batches in the pass's own time, and one by hand a minute later. */
  private void work() {
    stage.pass(2, Optional.empty());
    Instant begun = Stage.NOW.plusSeconds(2);
    row(KEPT, 1, Outcome.LOGGED, "INBOUND", begun);
    row(KEPT, 2, Outcome.SKIPPED, "INTERNAL", begun);
    row(KEPT, 3, Outcome.QUARANTINED, "FAILED", begun.plusMillis(100));
    row(KEPT, 4, Outcome.LOGGED, "ASSIGNED", begun.plusSeconds(60));
    row(LOGGED, 5, Outcome.LOGGED, "INBOUND", begun);
  }

  @Test
  void an_entry_leads_to_its_pass_and_the_pass_to_its_entries() {
    stage.log("First offer");
    row(LOGGED, 5, Outcome.LOGGED, "INBOUND", Stage.NOW);
    Browser browser = stage.browser(Role.VIEWER);

    assertThat(browser.get("/entries/1").body()).contains("href=\"/passes/" + LOGGED + "\"");
    assertThat(browser.get("/passes/" + LOGGED).body())
        .contains("A pass without a report", "href=\"/?pass=" + LOGGED + "\"");
    String log = browser.get("/?pass=" + LOGGED).body();
    assertThat(log)
        .contains("First offer", "Of one pass", "href=\"/passes/" + LOGGED + "\"")
        .contains("type=\"hidden\" name=\"pass\" value=\"" + LOGGED);
    assertThat(log).contains("/export/entries.csv?pass=" + LOGGED);
    assertThat(browser.get("/?pass=" + KEPT).body()).doesNotContain("First offer");
    assertThat(browser.get("/?pass=7").body()).contains("There is no pass of this name.");
  }

  /** As the program or another version of it has kept them. */
  private static Problem kept(Phrase phrase, String line) {
    return new Problem(PhraseText.read(line, phrase.toString()), Phrase.nothing(), true);
  }

  @Test
  void what_ended_a_pass_is_told_in_the_visitors_language_and_in_english_where_nobody_knows_it() {
    Phrase ours = PortSentence.IN_DOING.with("x", PassSentence.ASKED_TO_STOP.with());
    String line = PhraseText.of(ours).orElseThrow();
    stage.pass(1, Optional.of(kept(ours, line)));
    stage.pass(2, Optional.of(kept(ours, line.replace("ASKED_TO_STOP", "OF_A_NEWER_PROGRAM"))));
    stage.pass(3, Optional.of(kept(Phrase.foreign("x: the pass was stopped"), line)));
    stage.pass(4, Optional.of(new Problem("of an adapter of others", "Mend <it>.", true)));
    Browser browser = stage.browser(Role.VIEWER).withCookie("mailtrail-language", "sv");

    assertThat(told(browser, 1)).contains("<span>x: körningen ombads att sluta</span>");
    assertThat(told(browser, 2)).contains("<span lang=\"en\">x: the pass was asked to stop</span>");
    assertThat(told(browser, 3)).contains("<span lang=\"en\">x: the pass was stopped</span>");
    assertThat(told(browser, 4))
        .contains("<span lang=\"en\">of an adapter of others</span>", "Mend &lt;it&gt;.");
    assertThat(browser.get("/health").body())
        .contains("x: körningen ombads att sluta", "lang=\"en\">of an adapter of others");
    assertThat(stage.browser(Role.VIEWER).get("/passes/" + new UUID(7, 1)).body())
        .contains("x: the pass was asked to stop");
  }

  private static String told(Browser browser, int n) {
    return browser.get("/passes/" + new UUID(7, n)).body();
  }

  @Test
  void the_page_of_a_pass_tells_in_order_what_it_wrote_and_leads_to_those_rows() {
    work();
    Browser browser = stage.browser(Role.VIEWER);
    String page = browser.get("/passes/" + KEPT).body();

    assertThat(page)
        .contains("href=\"/ledger?pass=" + KEPT + "\"")
        .contains("href=\"/ledger?pass=" + KEPT + "&amp;outcome=QUARANTINED\"");
    assertThat(page.indexOf("Begun")).isPositive().isLessThan(page.indexOf("A batch written"));
    assertThat(page.lastIndexOf("A batch written"))
        .isGreaterThan(page.indexOf("A batch written"))
        .isLessThan(page.indexOf("Came to its end after"));
    assertThat(page.indexOf("Settled by hand afterwards"))
        .isGreaterThan(page.indexOf("Came to its end after"));
    String rows = browser.get("/ledger?pass=" + KEPT + "&outcome=LOGGED").body();
    assertThat(rows).contains("Question 1", "Question 4").doesNotContain("Question 5");
    assertThat(rows).doesNotContain("Question 2").contains("href=\"/passes/" + KEPT + "\"");
    assertThat(browser.get("/ledger?pass=7").statusCode()).isEqualTo(404);
    assertThat(browser.withCookie("mailtrail-language", "sv").get("/passes/" + KEPT).body())
        .contains("Avgjort för hand efteråt");
  }

  @Test
  void a_row_that_is_explained_leads_to_its_pass() {
    work();
    assertThat(stage.browser(Role.VIEWER).get("/explain/row?mailbox=main&item=I3").body())
        .contains("href=\"/passes/" + KEPT + "\"");
  }

  @Test
  void who_does_not_see_the_ledger_is_not_sent_there() {
    stage.close();
    stage = new Stage(new Sharing(Reach.OWN, Reach.OWN));
    work();
    assertThat(stage.browser(Role.SALES).get("/passes/" + KEPT).body())
        .contains("A batch written", "/?pass=")
        .doesNotContain("/ledger?pass=");
  }

  @Test
  void programs_ask_by_pass_as_well() {
    work();
    stage.log("First offer");
    Judge judge = new Judge(stage);
    assertThat(judge.get("/api/v1/ledger?pass=" + KEPT).path("rows")).hasSize(4);
    assertThat(judge.get("/api/v1/ledger?outcome=SKIPPED&pass=" + KEPT).path("rows")).hasSize(1);
    assertThat(judge.get("/api/v1/entries?pass=" + LOGGED).path("entries")).hasSize(1);
    assertThat(judge.get("/api/v1/entries?pass=" + KEPT).path("entries")).isEmpty();
    assertThat(judge.get("/api/v1/entries/count?pass=" + LOGGED).path("counted").asInt())
        .isEqualTo(1);
    var pass = judge.get("/api/v1/passes/" + KEPT);
    assertThat(pass.path("steps")).hasSize(3);
    assertThat(pass.at("/steps/0/logged").asInt()).isEqualTo(1);
    assertThat(pass.at("/report/counts/logged").asInt()).isEqualTo(2);
    judge.get(Role.VIEWER, 404, "/api/v1/passes/" + new UUID(3, 3));
    judge.get(Role.VIEWER, 400, "/api/v1/ledger?pass=7");
    judge.get(Role.VIEWER, 400, "/api/v1/entries?pass=7");
    assertThat(pass.path("id").asText()).isEqualTo(KEPT.toString());
  }

  private static PassLegs.Leg leg(int n, int waited) {
    Instant from = Stage.NOW.plusSeconds(n);
    return new PassLegs.Leg(
        from,
        from.plusSeconds(20),
        n,
        new PassLegs.Spent(
            Duration.ofSeconds(11),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            new PassLegs.Held(Duration.ofSeconds(waited), waited)));
  }

  @Test
  void on_what_a_pass_spent_its_time_is_shown_and_told_to_programs() {
    stage.pass(2, Optional.empty());
    assertThat(stage.browser(Role.VIEWER).get("/passes/" + KEPT).body()).doesNotContain("spent");
    PassReport kept = stage.books.passes().latest(SampleSetups.MAIN, 1).get(0);
    stage.books.passes().record(kept.spending(PassLegs.none().and(leg(1, 0)).and(leg(2, 9))));

    assertThat(stage.browser(Role.VIEWER).get("/passes/" + KEPT).body())
        .contains("Read from Exchange 22 s", "Moved in Exchange 8 s", "Batch by batch: 2")
        .contains("9 s was waiting", "asked for slowness: 9")
        .contains("<rect class=\"spent-read\" x=\"0\" width=\"165\"");
    JsonNode told = new Judge(stage).get("/api/v1/passes/" + KEPT);
    assertThat(told.at("/report/legs/1/waitedMillis").asLong()).isEqualTo(9_000);
  }
}
