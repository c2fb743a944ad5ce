package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.SampleSetups;

/** A message, from a file or of the ledger, is explained. */
class ExplainedMailTest extends HealthTrial {
  private static final String LETTER =
      """
      From: Mia <mia@fabrikam.example>
      To: jr@contoso.example
      Subject: An offer
      Date: Sat, 28 Nov 2026 10:00:00 +0000
      Message-ID: <explained@fabrikam.example>

      Words
      """;

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
  void what_in_the_message_led_to_the_decision_is_shown_as_it_stands_there() {
    browser.get("/explain");
    String list = "List-Id: <b>News</b> <news.fabrikam.example>\n" + LETTER;
    assertThat(browser.upload("/explain", Map.of(), Map.of("message", list)).body())
        .contains("Shown by", "list-id: &lt;b&gt;News&lt;/b&gt; &lt;news.fabrikam.example&gt;");
    assertThat(browser.upload("/explain", Map.of(), Map.of("message", LETTER)).body())
        .doesNotContain("Shown by");
  }

  @Test
  void a_file_beyond_all_bounds_and_a_broken_form_are_told_in_words() {
    browser.get("/explain");
    HttpResponse<String> large =
        browser.upload("/explain", Map.of(), Map.of("message", "x".repeat(27_500_000)));
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("What was sent is too large", "mailtrail explain");

    for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=b")) {
      HttpResponse<String> broken = browser.send("POST", "/explain", type, "--b\r\nno part");
      assertThat(broken.statusCode()).as(type).isEqualTo(400);
      assertThat(broken.body()).contains("The form did not arrive whole");
      assertThat(broken.headers().firstValue("connection")).contains("close");
    }
    String form = "name=" + "x".repeat(1_100_000);
    HttpResponse<String> endless =
        browser.send("POST", "/preferences", "application/x-www-form-urlencoded", form);
    assertThat(endless.statusCode()).isEqualTo(413);
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
}
