package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Handling.Evaluation;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** What people do on the page of an entry. */
class EntryActsTest {
  private final Stage stage = new Stage();
  private final Browser browser = stage.browser(Role.SALES);

  @BeforeEach
  void open() {
    stage.log("An offer");
    stage
        .books
        .people()
        .putSalespeople(
            List.of(
                new Salesperson(
                    new SalespersonCode("LIN"),
                    "Linda",
                    List.of(EmailAddress.of("linda@contoso.example")))));
    stage
        .books
        .people()
        .putContacts(
            List.of(
                contact("CT000102", Contact.Standing.OPEN),
                contact("CT000103", Contact.Standing.PRIVACY_BLOCKED)));
    browser.get("/entries/1");
  }

  private static Contact contact(String number, Contact.Standing standing) {
    return new Contact(
        new ContactNumber(number),
        "Contact " + number,
        "Tailspin",
        List.of(ContactAddress.always(EmailAddress.of(number + "@tailspin.example"))),
        standing);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private InteractionLogEntry entry() {
    return stage.books.books().log().find(new EntryNumber(1)).orElseThrow();
  }

  private HttpResponse<String> act(String act, Map<String, String> form) {
    return browser.post("/entries/1/" + act, form);
  }

  @Test
  void an_entry_is_cancelled_and_that_is_undone_and_the_history_shows_both() {
    HttpResponse<String> done = act("cancel", Map.of("cancelled", "yes"));
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.headers().firstValue("location")).contains("/entries/1");
    assertThat(entry().handling().cancelled()).isTrue();
    assertThat(browser.get("/entries/1").body()).contains("Undo cancel");

    act("cancel", Map.of("cancelled", "no"));

    assertThat(entry().handling().cancelled()).isFalse();
    assertThat(browser.get("/entries/1").body())
        .contains("Cancel entry")
        .contains("console:sales")
        .containsPattern("<td class=\"wide\" [^>]*>yes</td><td class=\"wide\" [^>]*>no</td>");
  }

  @Test
  void an_entry_is_evaluated_in_the_visitors_words() {
    assertThat(act("evaluate", Map.of("evaluation", "VERY_POSITIVE")).statusCode()).isEqualTo(303);

    assertThat(entry().handling().evaluation()).isEqualTo(Evaluation.VERY_POSITIVE);
    assertThat(browser.withCookie("mailtrail-language", "sv").get("/entries/1").body())
        .contains("<dd>Mycket positiv</dd>");
    assertThat(act("evaluate", Map.of("evaluation", "SUPERB")).statusCode()).isEqualTo(409);
    assertThat(entry().handling().evaluation()).isEqualTo(Evaluation.VERY_POSITIVE);
  }

  @Test
  void a_comment_is_shown_as_text_and_one_that_is_too_long_is_not_lost() {
    act("comment", Map.of("comment", "Call <b>Mia</b>\r\non Monday"));
    assertThat(entry().handling().comment()).isEqualTo("Call <b>Mia</b>\non Monday");
    assertThat(browser.get("/entries/1").body()).contains("Call &lt;b&gt;Mia");

    String tooLong = "x".repeat(4_001);
    HttpResponse<String> refused = act("comment", Map.of("comment", tooLong));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("longer than 4000 characters").contains(tooLong);
    assertThat(entry().handling().comment()).startsWith("Call");
  }

  @Test
  void an_entry_is_given_to_others_and_its_history_keeps_the_ones_before() {
    assertThat(act("reassign", Map.of("contact", "CT000102", "salesperson", "LIN")).statusCode())
        .isEqualTo(303);

    assertThat(entry().interaction().exchange().contact()).hasToString("CT000102");
    assertThat(entry().interaction().exchange().salesperson()).hasToString("LIN");
    assertThat(browser.get("/entries/1").body())
        .contains("Contact CT000102")
        .containsPattern(
            "<td class=\"wide\" [^>]*>CT000101</td><td class=\"wide\" [^>]*>CT000102</td>")
        .containsPattern("<td class=\"wide\" [^>]*>JR</td><td class=\"wide\" [^>]*>LIN</td>");
  }

  @Test
  void a_wish_that_is_refused_says_why_beside_its_form_and_changes_nothing() {
    HttpResponse<String> unknown = act("reassign", Map.of("contact", "CT999999"));
    HttpResponse<String> blocked = act("reassign", Map.of("contact", "CT000103"));

    assertThat(unknown.statusCode()).isEqualTo(409);
    assertThat(unknown.body())
        .containsPattern(
            "There is no contact with this number[^<]*</p></div>\\s*<form[^>]*reassign")
        .contains("value=\"CT999999\"");
    assertThat(blocked.body()).contains("blocked and may not be logged");
    assertThat(entry().interaction().exchange().contact()).hasToString("CT000101");
  }

  @Test
  void a_viewer_is_shown_no_form_and_an_entry_that_is_not_there_is_not_acted_on() {
    String page = stage.browser(Role.VIEWER).get("/entries/1").body();

    assertThat(page).contains("An offer").doesNotContain("/entries/1/cancel");
    assertThat(browser.post("/entries/99/cancel", Map.of()).statusCode()).isEqualTo(404);
  }
}
