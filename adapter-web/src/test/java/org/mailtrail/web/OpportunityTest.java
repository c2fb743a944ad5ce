package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.people.Contact;

/** From an entry to a sale. */
class OpportunityTest {
  private static final String ONE = "/opportunities/OP000001";

  private final Stage stage = new Stage();
  private final Browser browser = stage.browser(Role.SALES);

  @BeforeEach
  void open() {
    stage.log("An offer");
    stage.keepContact(Contact.Standing.OPEN);
    browser.get("/entries/1");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private HttpResponse<String> create() {
    return browser.post(
        "/entries/1/opportunity",
        Map.of(
            "description", "Forty chairs",
            "amount", "10 000,50",
            "currency", "sek",
            "closing", "2026-12-24"));
  }

  private Opportunity opportunity() {
    return stage.books.opportunities().find(new OpportunityNumber("OP000001")).orElseThrow();
  }

  @Test
  void an_opportunity_comes_of_an_entry_and_each_shows_the_other() {
    HttpResponse<String> created = create();

    assertThat(created.statusCode()).isEqualTo(303);
    assertThat(created.headers().firstValue("location")).contains(ONE);
    assertThat(browser.get(ONE).body())
        .contains("Forty chairs")
        .contains("10,000.5 SEK")
        .contains("2026-12-24")
        .contains("Mia Lund")
        .contains("href=\"/entries/1\"");
    assertThat(browser.get("/entries/1").body())
        .contains("href=\"" + ONE + "\"")
        .doesNotContain("/entries/1/opportunity");
  }

  @Test
  void what_may_not_become_an_opportunity_is_refused_in_words() {
    browser.post("/entries/1/cancel", Map.of("cancelled", "yes"));
    assertThat(create().body()).contains("The entry is cancelled").contains("Forty chairs");
    browser.post("/entries/1/cancel", Map.of("cancelled", "no"));
    stage.keepContact(Contact.Standing.PRIVACY_BLOCKED);
    assertThat(create().body()).contains("asked for privacy");
    stage.keepContact(Contact.Standing.OPEN);
    create();

    HttpResponse<String> second = create();

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("belongs to an opportunity");
  }

  @Test
  void an_amount_a_chance_or_a_day_that_cannot_be_read_is_refused() {
    for (Map<String, String> wrong :
        java.util.List.of(
            Map.of("amount", "1e999999999", "currency", "SEK"),
            Map.of("amount", "-1", "currency", "SEK"),
            Map.of("amount", "1"),
            Map.of("chance", "101"),
            Map.of("closing", "2026-02-30"))) {
      HttpResponse<String> refused = browser.post("/entries/1/opportunity", wrong);
      assertThat(refused.statusCode()).as(wrong.toString()).isEqualTo(409);
      assertThat(refused.body())
          .containsPattern(
              "(amount cannot be read|currency, and there is none|chance is|date is no)");
    }
    assertThat(browser.get(ONE).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1500 | 1500",
        "1500.5 | 1500.5",
        "1 500,50 | 1500.5",
        "1,500.50 | 1500.5",
        "1.500,50 | 1500.5",
        "1,234,567 | 1234567",
        "1.234.567,8 | 1234567.8",
        "0,125 | 0.125",
        "1500.5550 | 1500.555"
      })
  void an_amount_is_read_as_people_type_it(String typed, String amount) {
    create();
    browser.post(ONE + "/change", Map.of("amount", typed, "currency", "sek"));
    assertThat(opportunity().forecast().value()).hasToString("Optional[" + amount + " SEK]");
  }

  @Test
  void what_may_be_a_thousand_or_a_decimal_is_asked_and_not_guessed() {
    create();
    String before = opportunity().forecast().toString();
    for (String typed : List.of("1,500", "1.500", "12,345")) {
      HttpResponse<String> refused =
          browser.post(ONE + "/change", Map.of("amount", typed, "currency", "SEK"));
      assertThat(refused.statusCode()).as(typed).isEqualTo(409);
      assertThat(refused.body()).contains("can be read in two ways", "value=\"" + typed);
    }
    assertThat(opportunity().forecast()).hasToString(before);
    browser.post(ONE + "/change", Map.of("amount", "1500.5550", "currency", "SEK"));
    assertThat(browser.get(ONE).body()).contains("value=\"1500.5550\"");
  }

  @Test
  void what_is_too_long_is_refused_and_kept_in_its_field() {
    create();
    String text = "x".repeat(4_001);
    assertThat(browser.post(ONE + "/change", Map.of("description", text)).body())
        .contains("The description is longer than 4000 characters", text);
    assertThat(browser.post(ONE + "/close", Map.of("won", "yes", "reason", text)).body())
        .contains("The reason is longer than 4000 characters");
    assertThat(opportunity().isOpen()).isTrue();
  }

  @Test
  void a_form_that_was_opened_before_somebody_else_changed_it_changes_nothing() {
    create();
    Matcher seen =
        Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(browser.get(ONE).body());
    assertThat(seen.find()).isTrue();
    Map<String, String> wish = Map.of("description", "Fifty", "seen", seen.group(1));
    assertThat(browser.post(ONE + "/change", wish).statusCode()).isEqualTo(303);
    assertThat(browser.post(ONE + "/change", wish).statusCode()).isEqualTo(303);
    HttpResponse<String> late =
        browser.post(ONE + "/change", Map.of("description", "Sixty", "seen", seen.group(1)));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody else has changed this meanwhile", "Sixty");
    assertThat(opportunity().description()).isEqualTo("Fifty");
  }

  @Test
  void the_list_has_sums_of_each_stage_and_shows_open_ones_first() {
    create();

    String list = browser.get("/opportunities").body();
    assertThat(list)
        .containsPattern(
            "Qualify</td><td class=\"number\" [^>]*>1</td><td class=\"number\" [^>]*>10,000.5")
        .contains("1,000.05")
        .contains("aria-current=\"page\"");
    assertThat(browser.get("/opportunities?stage=CLOSE").body()).contains("No opportunity fits");
    browser.post(ONE + "/close", Map.of("won", "yes", "reason", "The price"));
    assertThat(browser.get("/opportunities").body()).contains("No opportunity fits");
    assertThat(browser.get("/opportunities?state=WON").body()).contains("Forty chairs");
  }

  @Test
  void an_opportunity_is_moved_changed_and_won_and_its_history_says_so() {
    create();

    assertThat(browser.post(ONE + "/move", Map.of("stage", "PROPOSE")).statusCode()).isEqualTo(303);
    assertThat(opportunity().forecast().chance()).isEqualTo(40);
    browser.post(
        ONE + "/change",
        Map.of("description", "Fifty chairs", "amount", "12000", "currency", "SEK"));
    assertThat(opportunity().forecast().value()).hasToString("Optional[12000 SEK]");
    assertThat(browser.post(ONE + "/close", Map.of("won", "yes")).body())
        .contains("closed for a reason");
    assertThat(opportunity().isOpen()).isTrue();
    browser.post(ONE + "/close", Map.of("won", "yes", "reason", "The price"));

    String page = browser.get(ONE).body();
    assertThat(page)
        .containsPattern(
            "<td class=\"wide\" [^>]*>Qualify</td><td class=\"wide\" [^>]*>Propose</td>")
        .contains("Won: The price")
        .contains("Fifty chairs")
        .doesNotContain(ONE + "/move");
    assertThat(browser.post(ONE + "/move", Map.of("stage", "CLOSE")).body())
        .contains("The opportunity is closed");
  }

  @Test
  void a_viewer_reads_and_is_shown_no_form() {
    create();

    assertThat(stage.browser(Role.VIEWER).get(ONE).body())
        .contains("Forty chairs")
        .doesNotContain(ONE + "/");
    assertThat(browser.post("/opportunities/OP999999/move", Map.of()).statusCode()).isEqualTo(404);
  }
}
