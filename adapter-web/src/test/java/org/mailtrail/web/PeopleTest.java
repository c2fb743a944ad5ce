package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.domain.people.Contact;

class PeopleTest {
  private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @BeforeEach
  void open() {
    stage.keepContact(Contact.Standing.OPEN);
    stage.keepSalesperson();
    stage.log("An offer");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private int contacts() {
    return stage
        .mailtrail
        .people()
        .find()
        .contacts(ContactSearch.all(), Optional.empty(), 100)
        .found()
        .size();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("location").orElse("");
  }

  @Test
  void people_are_found_by_what_stands_on_their_cards() {
    assertThat(admin.get("/people?text=LUND").body()).contains("Mia Lund", "CT000101");
    assertThat(admin.get("/people?text=nobody").body())
        .contains("Nobody fits")
        .doesNotContain("Mia Lund");
    assertThat(admin.get("/people?kind=salespeople&text=jr@").body()).contains("Jim Rowe");
    assertThat(admin.get("/people?kind=companies").body()).contains("Fabrikam");
    assertThat(admin.get("/people?company=Fabrikam").body()).contains("Mia Lund");
    assertThat(admin.get("/people?company=Other").body()).doesNotContain("Mia Lund");
  }

  @Test
  void who_types_a_name_where_a_number_or_code_is_wanted_is_offered_those_it_fits() {
    assertThat(admin.get("/people/found/contact?contact=lund").body())
        .contains("<option value=\"CT000101\" label=\"Mia Lund · Fabrikam\">")
        .doesNotContain("<html");
    assertThat(admin.get("/people/found/salesperson?salesperson=jim").body())
        .contains("<option value=\"JR\" label=\"Jim Rowe\">");
    assertThat(admin.get("/people/found/contact?contact=l").body()).doesNotContain("<option");
    assertThat(admin.get("/people/found/company?company=fab").statusCode()).isEqualTo(404);
    assertThat(admin.get("/").body())
        .contains("hx-get=\"/people/found/contact\"", "hx-get=\"/people/found/salesperson\"");
  }

  @Test
  void a_filter_of_the_log_by_a_name_finds_nobody_and_says_who_may_be_meant() {
    String page = admin.get("/?contact=Lund&flow=INBOUND").body();

    assertThat(page).contains("No contact has the number “Lund”", "Mia Lund · Fabrikam");
    assertThat(page).contains("href=\"/?contact=CT000101&amp;flow=INBOUND\"");
    assertThat(admin.get("/?salesperson=rowe").body()).contains("href=\"/?salesperson=JR\"");
    assertThat(admin.get("/?contact=CT000101&flow=OUTBOUND&text=never").body())
        .doesNotContain("Do you mean");
    assertThat(admin.get("/?contact=%3Cb%3Enobody").body())
        .contains("No entry fits")
        .doesNotContain("Do you mean", "<b>nobody");
  }

  @Test
  void a_card_shows_addresses_standing_entries_and_their_months() {
    stage.keepContact(Contact.Standing.PRIVACY_BLOCKED);
    String card = admin.get("/people/contact/CT000101").body();

    assertThat(card).contains("mia@fabrikam.example", "Privacy blocked", "An offer");
    assertThat(card).contains("2025-12: 0").contains("2026-11: 1").contains("<svg");
    assertThat(admin.get("/people/salesperson/JR").body()).contains("Jim Rowe", "An offer");
    assertThat(admin.get("/people/contact/CT9").statusCode()).isEqualTo(404);
  }

  @Test
  void months_begin_where_the_viewer_is() {
    stage.clock.set(Instant.parse("2026-11-30T23:30:00Z"));
    stage.log("Late in November");
    stage.clock.set(Instant.parse("2026-12-01T00:30:00Z"));
    stage.log("At midnight");
    String card = "/people/contact/CT000101";
    Browser late = stage.browser();
    late.get("/login");
    late.post("/login", Map.of("name", "admin", "password", Stage.PASSWORD));

    assertThat(late.get(card).body()).contains("2026-11: 3, 2026-12: 0");
    late.withCookie("mailtrail-place", "Europe/Stockholm");
    assertThat(late.get(card).body()).contains("2026-11: 2, 2026-12: 1");
  }

  @Test
  void a_domain_is_shown_in_its_own_letters_unless_it_passes_for_another() {
    admin.get("/people/new-contact");
    String card =
        location(
            admin.post(
                "/people/contact",
                Map.of("new", "yes", "name", "Eva", "address", "eva@räksmörgås.example")));
    assertThat(admin.get(card).body())
        .contains("<bdi title=\"eva@xn--rksmrgs-5wao1o.example\">eva@räksmörgås.example</bdi>");
    String disguised =
        location(
            admin.post(
                "/people/contact",
                Map.of(
                    "new",
                    "yes",
                    "name",
                    "Eve",
                    "address",
                    "eve@\u0430\u0440\u0440\u04cf\u0435.example")));
    assertThat(admin.get(disguised).body())
        .contains("<bdi>eve@xn--80ak6aa92e.example</bdi>")
        .doesNotContain("\u0430\u0440\u0440");
  }

  @Test
  void a_contact_is_made_with_the_next_number_and_changed() {
    admin.get("/people/new-contact");
    HttpResponse<String> made =
        admin.post(
            "/people/contact",
            Map.of("new", "yes", "name", "Eva Berg", "address", "eva@new.example", "key", ""));
    String card = location(made);
    assertThat(card).startsWith("/people/contact/CT");
    assertThat(admin.get(card).body()).contains("Eva Berg", "eva@new.example");

    String key = card.substring(card.lastIndexOf('/') + 1);
    admin.post(
        "/people/contact",
        Map.of("key", key, "name", "Eva Dal", "address", "eva@new.example", "to", "2026-12-31"));
    assertThat(admin.get(card).body()).contains("Eva Dal", "2026-12-31").doesNotContain("Berg");
    assertThat(admin.get("/audit").body()).contains("KeepContact", "console:admin");
  }

  private static String seen(String page) {
    Matcher found = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void a_form_that_was_opened_before_somebody_else_put_a_block_does_not_take_it_away() {
    String old = seen(admin.get("/people/contact/CT000101").body());
    stage.keepContact(Contact.Standing.PRIVACY_BLOCKED);
    Map<String, String> late =
        Map.of("key", "CT000101", "name", "Mia L", "standing", "OPEN", "seen", old);
    HttpResponse<String> refused = admin.post("/people/contact", late);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("Somebody else has changed this meanwhile", "Privacy blocked", "Mia L");
    Map<String, String> again = new HashMap<>(late);
    again.put("seen", seen(refused.body()));
    assertThat(admin.post("/people/contact", again).statusCode()).isEqualTo(303);
    assertThat(admin.post("/people/contact", again).statusCode()).isEqualTo(303);
    assertThat(admin.get("/people/contact/CT000101").body()).contains("Mia L");
  }

  @Test
  void a_program_that_does_not_speak_of_a_block_does_not_take_it_away() {
    stage.keepContact(Contact.Standing.PRIVACY_BLOCKED);
    HttpResponse<String> kept =
        stage
            .program(Role.SALES)
            .json("/api/v1/contacts/CT000101", "{\"name\":\"Mia L\",\"addresses\":[]}");

    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(kept.body()).contains("Mia L", "PRIVACY_BLOCKED");
  }

  @Test
  void a_salesperson_whom_somebody_else_has_changed_is_not_changed_back() {
    String old = seen(admin.get("/people/salesperson/JR").body());
    admin.post("/people/salesperson", Map.of("key", "JR", "name", "Jim R", "seen", old));
    HttpResponse<String> late =
        admin.post("/people/salesperson", Map.of("key", "JR", "name", "James", "seen", old));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(admin.get("/people/salesperson/JR").body()).contains("Jim R");
  }

  @Test
  void a_team_with_a_long_code_is_refused_on_the_card() {
    admin.get("/people/salesperson/JR");
    HttpResponse<String> refused =
        admin.post("/people/team", Map.of("salesperson", "JR", "team", "x".repeat(500)));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Jim Rowe", "team").doesNotContain("no such page");
  }

  @Test
  void a_code_with_a_slash_has_a_card() {
    admin.get("/people/new-salesperson");
    HttpResponse<String> made =
        admin.post("/people/salesperson", Map.of("new", "yes", "key", "A/B", "name", "Ann"));

    assertThat(location(made)).isEqualTo("/people/salesperson/A/B");
    assertThat(admin.get("/people/salesperson/A/B").body()).contains("Ann");
  }

  @Test
  void what_cannot_be_kept_is_said_and_stays_in_the_form() {
    admin.get("/people/new-contact");
    Map<String, String> wrong =
        Map.of("new", "yes", "key", "CT7", "name", "Eva Berg", "address", "no address");
    HttpResponse<String> answer = admin.post("/people/contact", wrong);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("cannot be read", "Eva Berg", "no address");
    Map<String, String> longer = Map.of("new", "yes", "key", "CT7", "name", "n".repeat(1_001));
    assertThat(admin.post("/people/contact", longer).body()).contains("longer than 1000");
    Map<String, String> taken = Map.of("new", "yes", "key", "CT000101", "name", "Eva");
    assertThat(admin.post("/people/contact", taken).body()).contains("Somebody has this number");
    assertThat(contacts()).isEqualTo(1);
  }

  @Test
  void an_import_shows_what_it_would_come_to_and_writes_it_only_then() {
    admin.get("/people/import");
    String file =
        """
        number,name,email,company
        CT000101,Mia Lund,mia@fabrikam.example,Northwind
        CT2,Åsa Ek,asa@new.example,New
        """;
    HttpResponse<String> preview =
        admin.upload("/people/import", Map.of(), Map.of("contacts", file));

    assertThat(preview.body()).contains("1 new, 1 changed, 0 unchanged", "Northwind", "Åsa Ek");
    assertThat(contacts()).isEqualTo(1);
    Matcher ticket = TICKET.matcher(preview.body());
    assertThat(ticket.find()).isTrue();
    Map<String, String> take = Map.of("ticket", ticket.group(1));
    assertThat(location(admin.post("/people/import/take", take)))
        .isEqualTo("/people/import?done=2");
    assertThat(admin.get("/people?company=Northwind").body()).contains("Mia Lund");
    assertThat(admin.post("/people/import/take", take).body()).contains("used already");
    assertThat(admin.get("/audit").body()).contains("ImportPeople");
  }

  @Test
  void a_file_with_a_mistake_is_refused_with_its_line() {
    admin.get("/people/import");
    String file = "number,name,email\r\nCT2,Eva,eva@new.example\r\nCT3,Ulf,not an address\r\n";
    HttpResponse<String> answer =
        admin.upload("/people/import", Map.of(), Map.of("contacts", file));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("File of contacts:3: column email:", "is no e-mail address");
    assertThat(contacts()).isEqualTo(1);
    assertThat(admin.upload("/people/import", Map.of(), Map.of()).body())
        .contains("No file was chosen");
  }

  @Test
  void a_preview_that_is_too_old_is_not_taken_in() {
    admin.get("/people/import");
    String file = "code,name,email\r\nEB,Eva,eva@contoso.example\r\n";
    String preview = admin.upload("/people/import", Map.of(), Map.of("salespeople", file)).body();
    Matcher ticket = TICKET.matcher(preview);
    assertThat(ticket.find()).isTrue();
    stage.clock.pass(Duration.ofMinutes(31));

    assertThat(admin.post("/people/import/take", Map.of("ticket", ticket.group(1))).statusCode())
        .isEqualTo(422);
    assertThat(admin.upload("/people/import", Map.of("seal", "0"), Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void who_only_looks_sees_no_form() {
    Browser viewer = stage.browser(Role.VIEWER);
    assertThat(viewer.get("/people/contact/CT000101").body()).doesNotContain("/people/contact\"");
    assertThat(viewer.get("/people").body()).doesNotContain("/people/import");
    assertThat(stage.browser(Role.SALES).get("/people/salesperson/JR").body())
        .doesNotContain("action=\"/people/salesperson\"");
  }
}
