package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.SampleSetups;

class UnmatchedTest {
  private static final Pattern BOX = Pattern.compile("name=\"message\" value=\"([^\"]+)\"");
  private static final String DORA = "dora@elsewhere.example";

  private final Stage stage = new Stage();
  private final Browser browser = stage.browser(Role.SALES);
  private final InMemoryMailbox mailbox = stage.exchange.mailboxes().mailbox(SampleSetups.MAIN);

  @BeforeEach
  void open() {
    stage
        .books
        .people()
        .putSalespeople(
            List.of(
                new Salesperson(
                    new SalespersonCode("JIM"),
                    "Jim",
                    List.of(EmailAddress.of("jim@contoso.example")))));
    stage
        .books
        .people()
        .putContacts(
            List.of(
                new Contact(
                    new ContactNumber("CT000102"),
                    "Ann",
                    "Fabrikam",
                    List.of(ContactAddress.always(EmailAddress.of("ann@fabrikam.example"))),
                    Contact.Standing.OPEN)));
    deliver("1", DORA);
    deliver("2", "eve@other.example");
    pass();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void what_somebody_is_found_for_by_now_is_shown_before_it_is_logged() {
    assertThat(browser.get("/unmatched").body()).contains("href=\"/unmatched/again\"");
    assertThat(browser.get("/unmatched/again").body())
        .contains("2 messages were looked at; none would be logged now.")
        .doesNotContain("Log this message");
    stage
        .books
        .people()
        .putContacts(
            List.of(
                new Contact(
                    new ContactNumber("CT000103"),
                    "Dora",
                    "Elsewhere",
                    List.of(ContactAddress.always(EmailAddress.of(DORA))),
                    Contact.Standing.OPEN)));

    assertThat(browser.get("/unmatched/again").body())
        .contains("2 messages were looked at; 1 would be logged now.", DORA, "Log this message")
        .doesNotContain("eve@other.example");
    assertThat(browser.post("/unmatched/again", Map.of()).headers().firstValue("location"))
        .contains("/unmatched?logged=1");
    assertThat(browser.get("/unmatched").body()).contains("eve@other.example");
    assertThat(browser.get("/").body()).contains("Question 1");
  }

  @Test
  void an_admin_sees_what_each_setting_for_unknown_people_would_have_done() {
    String page = stage.browser(Role.ADMIN).get("/mailboxes/main/unknown-people").body();
    assertThat(page).contains("2 messages wait; 2 can be read.", "Create contacts");
    assertThat(page).containsPattern("Create contacts</td><td [^>]*>2</td>");
    assertThat(stage.browser(Role.ADMIN).get("/mailboxes/none/unknown-people").statusCode())
        .isEqualTo(404);
  }

  private void deliver(String id, String from) {
    mailbox.deliver(
        TrialFolder.INTAKE,
        Letter.of(id, from, "jim@contoso.example").about("Question " + id),
        Stage.NOW.minusSeconds(60));
  }

  private void pass() {
    new LogNewMail(
            PassSettings.standard(SampleSetups.MAIN),
            mailbox.intake(),
            stage.books.books(),
            new DecisionTable(DecisionPolicy.standard()),
            new PassControl(
                stage.books.passLock(), stage.books.passes(), PassObserver.none(), stage.clock))
        .run();
  }

  private String page() {
    HttpResponse<String> answer = browser.get("/unmatched");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** The box of the message from this author. */
  private String box(String author) {
    Matcher found = BOX.matcher(page());
    while (found.find()) {
      if (found.group(1).startsWith(author)) {
        return found.group(1);
      }
    }
    throw new AssertionError("no message of " + author);
  }

  private HttpResponse<String> post(String act, String author, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("message", box(author));
    return browser.post("/unmatched/" + act, all);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  @Test
  void what_waits_is_shown_with_its_authors_and_their_domains() {
    assertThat(page()).contains("Question 1", "Question 2", "Never log " + DORA);
    assertThat(browser.get("/unmatched?by=domain").body()).contains("Never log other.example");
    assertThat(browser.get("/unmatched?sender=other.example").body())
        .contains("Question 2")
        .doesNotContain("Question 1");
  }

  @Test
  void a_message_that_is_assigned_is_logged_and_leaves_the_queue() {
    HttpResponse<String> answer = post("assign", DORA, Map.of("contact", "CT000102"));

    assertThat(location(answer)).isEqualTo("/unmatched?logged=1&contact=CT000102");
    assertThat(browser.get(location(answer)).body())
        .contains("Messages logged: 1. <a href=\"/?contact=CT000102\">Show in the log");
    assertThat(page()).doesNotContain("Question 1").contains("Question 2");
    assertThat(browser.get("/?contact=CT000102").body()).contains("Question 1");
  }

  @Test
  void a_contact_is_created_from_name_and_address_and_has_the_message() {
    HttpResponse<String> answer = post("create", DORA, Map.of("name", "Dora", "company", "Else"));

    assertThat(location(answer)).startsWith("/unmatched?logged=1&contact=CT");
    assertThat(browser.get("/").body()).contains("Question 1").contains("Else");
    deliver("3", DORA);
    pass();
    assertThat(page()).doesNotContain("Question 3");
  }

  @Test
  void what_is_refused_is_said_in_words_and_nothing_is_done() {
    assertThat(post("assign", DORA, Map.of()).body()).contains("Nobody was chosen.");
    HttpResponse<String> unknown = post("assign", DORA, Map.of("contact", "CT9"));
    assertThat(unknown.statusCode()).isEqualTo(409);
    assertThat(unknown.body()).contains("There is no contact with this number.");
    assertThat(post("create", DORA, Map.of("address", "jim@contoso.example")).body())
        .contains("This address is that of a known person.");
    assertThat(browser.post("/unmatched/assign", Map.of("contact", "CT000102")).body())
        .contains("No message was chosen.");
    assertThat(page()).contains("Question 1", "Question 2");
  }

  @Test
  void what_somebody_else_has_assigned_meanwhile_is_told() {
    String box = box(DORA);
    post("assign", DORA, Map.of("contact", "CT000102"));
    HttpResponse<String> late =
        browser.post("/unmatched/assign", Map.of("contact", "CT000102", "message", box));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("not unmatched any more").contains("Messages logged: 0.");
  }

  @Test
  void an_author_or_a_domain_is_never_logged_until_that_is_taken_back() {
    assertThat(location(post("never", DORA, Map.of("what", "address"))))
        .isEqualTo("/unmatched?excluded=1");
    page();
    assertThat(location(browser.post("/unmatched/never", Map.of("never", "other.example"))))
        .isEqualTo("/unmatched?excluded=1");
    assertThat(page()).contains("Nothing waits here.", "Log other.example again");
    browser.post("/unmatched/allow", Map.of("sender", "other.example"));
    assertThat(page()).contains("Log " + DORA + " again").doesNotContain("other.example");
  }

  @Test
  void our_own_people_cannot_be_put_on_the_never_log_list() {
    page();
    HttpResponse<String> refused =
        browser.post("/unmatched/never", Map.of("never", "contoso.example"));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("a salesperson of your own");
    assertThat(page()).doesNotContain("Log contoso.example again");
    assertThat(browser.post("/unmatched/never", Map.of("never", "com")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void nobody_is_offered_what_is_always_refused() {
    mailbox.deliver(
        TrialFolder.INTAKE,
        Letter.of("3", "jim@contoso.example", DORA).about("Answer"),
        Stage.NOW.minusSeconds(60));
    pass();

    assertThat(page())
        .contains("Never log " + DORA, "Your own salesperson JIM")
        .doesNotContain("Never log jim@contoso.example");
    assertThat(browser.get("/unmatched?by=domain").body())
        .contains("Never log elsewhere.example", "Your own salesperson JIM")
        .doesNotContain("Never log contoso.example");
  }

  @Test
  void who_only_looks_at_the_log_sees_no_act() {
    assertThat(stage.browser(Role.VIEWER).get("/unmatched").body())
        .contains("Question 1")
        .doesNotContain("/unmatched/never")
        .doesNotContain("type=\"checkbox\"");
  }
}
