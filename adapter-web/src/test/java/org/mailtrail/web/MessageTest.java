package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.setup.SampleSetups;

class MessageTest {
  private static final String PAGE = "/entries/1/message";

  private final Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  private HttpResponse<String> get(String path) {
    return stage.browser(Role.SALES).get(path);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private long readings() {
    return stage.storage.keptSetups().trail().latest(Optional.of(SampleSetups.MAIN), 100).stream()
        .filter(line -> line.action().equals("OpenMessage") && line.who().equals("console:sales"))
        .count();
  }

  @Test
  void the_page_warns_and_says_who_wrote_and_that_from_can_be_forged() {
    stage.log("An <i>offer</i>");
    String page = get(PAGE).body();

    assertThat(page.indexOf("comes from outside")).isPositive().isLessThan(page.indexOf("<iframe"));
    assertThat(page).contains("mia@fabrikam.example").contains("From can be forged");
    assertThat(page).contains("An &lt;i&gt;offer").doesNotContain("<i>").doesNotContain("x()");
    assertThat(page).contains("sandbox=\"\"").contains("offer.html");
    assertThat(get("/entries/1").body()).contains(PAGE);
  }

  @Test
  void mail_of_our_own_people_is_not_said_to_come_from_outside_unless_it_is_forged() {
    Letter sent = Letter.of("ours", "jr@contoso.example", "mia@fabrikam.example");
    stage.logSent(sent, Authenticity.unknown());
    Authenticity.Result failed = Authenticity.Result.FAIL;
    stage.logSent(
        Letter.of("forged", "jr@contoso.example", "mia@fabrikam.example"),
        new Authenticity(failed, failed, failed));

    assertThat(get("/entries/1/message").body())
        .contains("sent by your own organisation")
        .doesNotContain("comes from outside");
    assertThat(get("/entries/2/message").body())
        .contains("comes from outside")
        .doesNotContain("sent by your own organisation");
  }

  @Test
  void an_entry_leads_to_outlook_by_the_link_that_opens_the_message_now() {
    stage.log("An offer");

    assertThat(get("/entries/1").body()).contains("href=\"/entries/1/outlook\"");
    HttpResponse<String> answer = get("/entries/1/outlook");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(header(answer, "location")).startsWith("https://").contains("1");
    assertThat(readings()).isOne();
    assertThat(stage.browser(Role.VIEWER).get("/entries/1/outlook").statusCode()).isEqualTo(403);
    assertThat(get("/entries/99/outlook").statusCode()).isEqualTo(404);
  }

  @Test
  void the_content_is_a_document_of_its_own_in_which_nothing_acts_or_loads() {
    stage.log("An offer");
    HttpResponse<String> content = get(PAGE + "/content");

    assertThat(content.body()).contains("as sent").doesNotContain("x()").doesNotContain("spy");
    assertThat(header(content, "content-security-policy"))
        .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
        .contains("form-action 'none'")
        .endsWith("; sandbox");
    assertThat(header(content, "x-frame-options")).isEqualTo("SAMEORIGIN");
    assertThat(header(content, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(get(PAGE + "/content?as=text").body()).contains("Words as text");
    assertThat(get(PAGE + "?as=text").body())
        .contains("/content?as=text")
        .as("a few words")
        .contains("class=\"message short\"");
    assertThat(get(PAGE).body()).as("HTML").contains("class=\"message\"");
  }

  @Test
  void an_attachment_is_saved_and_never_shown_whatever_its_sender_calls_it() {
    stage.log("An offer");
    HttpResponse<String> saved = get(PAGE + "/attachments/3");

    assertThat(header(saved, "content-type")).isEqualTo("application/octet-stream");
    assertThat(header(saved, "content-disposition"))
        .startsWith("attachment; filename=\"offer.html\"");
    assertThat(header(saved, "x-content-type-options")).isEqualTo("nosniff");
    assertThat(saved.body()).isEqualTo("<script>x()</script>");
    assertThat(get(PAGE + "/attachments/99").statusCode()).isEqualTo(404);
    assertThat(get(PAGE + "/attachments/-1").statusCode()).isEqualTo(404);
  }

  @Test
  void each_reading_is_on_record() {
    stage.log("An offer");
    get(PAGE + "/content");
    get(PAGE + "/attachments/3");
    get(PAGE);

    assertThat(readings()).isEqualTo(3);
  }

  @Test
  void the_frame_shows_what_its_page_has_read_and_exchange_is_asked_once() {
    stage.log("An offer");
    get(PAGE);
    stage
        .exchange
        .mailboxes()
        .mailbox(SampleSetups.MAIN)
        .outages()
        .begin(ExchangeException.Kind.UNREACHABLE);

    HttpResponse<String> framed = get(PAGE + "/content");
    assertThat(framed.statusCode()).isEqualTo(200);
    assertThat(framed.body()).contains("as sent");
    assertThat(header(framed, "content-security-policy")).endsWith("; sandbox");
    assertThat(readings()).isOne();
    assertThat(get(PAGE + "/content").statusCode()).as("once").isEqualTo(503);
  }

  @Test
  void what_a_page_has_read_is_for_its_own_session_its_own_look_and_half_a_minute() {
    stage.log("An offer");
    get(PAGE);

    assertThat(get(PAGE + "/content?as=text").body()).contains("Words as text");
    assertThat(readings()).as("the text was not awaited").isEqualTo(2);
    stage.browser(Role.ADMIN).get(PAGE + "/content");
    assertThat(stage.browser(Role.VIEWER).get(PAGE + "/content").statusCode()).isEqualTo(403);
    stage.clock.pass(Duration.ofSeconds(31));
    get(PAGE + "/content");
    assertThat(readings()).as("it was forgotten").isEqualTo(3);
  }

  @Test
  void a_message_that_is_gone_is_told_so_with_what_was_tried() {
    ItemId item = stage.log(Letter.of("1@x", "mia@fabrikam.example", "jr@contoso.example"));
    stage.exchange.mailboxes().mailbox(SampleSetups.MAIN).takeAway(item);
    HttpResponse<String> gone = get(PAGE);

    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("The message is gone.").contains("by its Message-ID");
    assertThat(readings()).isZero();
    assertThat(get("/entries/1").statusCode()).isEqualTo(200);
    assertThat(get("/entries/99/message").statusCode()).isEqualTo(404);
    assertThat(get("/entries/x/message").statusCode()).isEqualTo(404);
  }

  @Test
  void where_a_mailbox_does_not_answer_nobody_says_that_the_message_is_gone() {
    stage.log("An offer");
    stage
        .exchange
        .mailboxes()
        .mailbox(SampleSetups.MAIN)
        .outages()
        .begin(ExchangeException.Kind.UNREACHABLE);
    HttpResponse<String> unknown = get(PAGE);

    assertThat(unknown.statusCode()).isEqualTo(503);
    assertThat(unknown.body()).contains("not found so far").doesNotContain("is gone");
  }

  @Test
  void who_only_looks_at_the_log_reads_no_messages() {
    stage.log("An offer");

    assertThat(stage.browser(Role.VIEWER).get(PAGE).statusCode()).isEqualTo(403);
    assertThat(stage.browser(Role.VIEWER).get("/entries/1").body()).doesNotContain(PAGE);
  }
}
