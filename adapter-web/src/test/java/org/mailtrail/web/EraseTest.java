package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.domain.people.Contact;

/** A contact is erased on the pages, and wanted again. */
class EraseTest {
  private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
  private static final Map<String, String> TYPED =
      Map.of("contact", "CT000101", "typed", "CT000101");
  private static final Map<String, String> SAME_ADDRESS =
      Map.of("new", "yes", "key", "CT7", "name", "Mia", "address", "mia@fabrikam.example");
  private static final String FILE = "number,name,email\r\nCT8,Mia Lund,mia@fabrikam.example\r\n";

  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @BeforeEach
  void open() {
    stage.keepContact(Contact.Standing.OPEN);
    stage.keepSalesperson();
    stage.log("An offer");
    admin.get("/people");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void a_card_leads_admins_to_what_would_be_erased_and_nothing_is_written_there() {
    assertThat(admin.get("/people/contact/CT000101").body())
        .contains("href=\"/people/erase/CT000101\"");
    assertThat(stage.browser(Role.SALES).get("/people/contact/CT000101").body())
        .doesNotContain("/people/erase");

    assertThat(admin.get("/people/erase/CT000101").body())
        .contains("Nothing is erased yet", "<strong>1</strong> with their history", "in Exchange");
    assertThat(admin.get("/people/contact/CT000101").statusCode()).isEqualTo(200);
    assertThat(admin.get("/people/erase/CT9").statusCode()).isEqualTo(404);
  }

  @Test
  void a_contact_is_erased_only_when_its_number_is_typed_once_more() {
    HttpResponse<String> mistyped =
        admin.post("/people/erase", Map.of("contact", "CT000101", "typed", "CT101"));
    assertThat(mistyped.statusCode()).isEqualTo(409);
    assertThat(mistyped.body()).contains("nothing was erased", "name=\"typed\"");
    assertThat(admin.get("/people/contact/CT000101").statusCode()).isEqualTo(200);

    HttpResponse<String> erased = admin.post("/people/erase", TYPED);

    assertThat(erased.statusCode()).isEqualTo(200);
    assertThat(erased.body())
        .contains("Contact CT000101 is erased", "<strong>1</strong> with their history")
        .doesNotContain("Mia Lund");
    assertThat(admin.get("/people/contact/CT000101").statusCode()).isEqualTo(404);
    assertThat(admin.get("/").body()).doesNotContain("An offer");
    assertThat(admin.get("/audit").body()).contains("EraseContact", "console:admin");
    assertThat(admin.post("/people/erase", TYPED).statusCode()).isEqualTo(404);
  }

  @Test
  void an_open_opportunity_holds_its_contact_and_the_page_leads_there() {
    stage.sell();

    assertThat(admin.get("/people/erase/CT000101").body())
        .contains("still open", "/opportunities?state=ALL&amp;contact=CT000101")
        .doesNotContain("name=\"typed\"");
    assertThat(admin.post("/people/erase", TYPED).statusCode()).isEqualTo(409);
    assertThat(admin.get("/people/contact/CT000101").statusCode()).isEqualTo(200);
  }

  @Test
  void who_was_erased_is_refused_and_told_how_to_be_wanted_again() {
    admin.post("/people/erase", TYPED);

    HttpResponse<String> made = admin.post("/people/contact", SAME_ADDRESS);
    assertThat(made.statusCode()).isEqualTo(409);
    assertThat(made.body()).contains("was erased", "wanted again");
    HttpResponse<String> imported = imported(Map.of());
    assertThat(imported.statusCode()).isEqualTo(422);
    assertThat(imported.body()).contains("was erased", "name=\"wanted\"");
    Browser swede = stage.browser(Role.ADMIN).withCookie("mailtrail-language", "sv");
    swede.get("/people");
    assertThat(swede.post("/people/contact", SAME_ADDRESS).body()).contains("tas tillbaka");
  }

  @Test
  void a_file_that_wants_them_again_is_taken_in() {
    admin.post("/people/erase", TYPED);

    HttpResponse<String> imported = imported(Map.of("wanted", "yes"));

    assertThat(imported.headers().firstValue("location")).contains("/people/import?done=1");
    assertThat(admin.get("/people/contact/CT8").body()).contains("Mia Lund");
    assertThat(admin.get("/audit").body()).contains("WantAgain");
  }

  /** Through the preview, which says whether they are wanted again. */
  private HttpResponse<String> imported(Map<String, String> fields) {
    String preview = admin.upload("/people/import", fields, Map.of("contacts", FILE)).body();
    assertThat(preview.contains("name=\"wanted\"")).isEqualTo(!fields.isEmpty());
    Matcher ticket = TICKET.matcher(preview);
    assertThat(ticket.find()).isTrue();
    return admin.post(
        "/people/import/take",
        fields.isEmpty()
            ? Map.of("ticket", ticket.group(1))
            : Map.of("ticket", ticket.group(1), "wanted", "yes"));
  }
}
