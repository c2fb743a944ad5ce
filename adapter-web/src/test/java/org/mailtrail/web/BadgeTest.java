package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.setup.SampleSetups;
import org.xml.sax.InputSource;

/** Health on a wall and as a badge. */
class BadgeTest {
  private static final String SECRETIVE = "sign-in of job@contoso.example was refused";

  private final Stage stage = new Stage();
  private final Browser admin = stage.browser(Role.ADMIN);

  @AfterEach
  void close() {
    stage.close();
  }

  private static Symptom symptom(String mailbox) {
    return Symptom.of(
        Symptom.Code.NEEDS_A_PERSON, new MailboxName(mailbox), SECRETIVE, "Sign in again.");
  }

  /** As the console has seen it a moment ago. */
  private void seen(Symptom... symptoms) {
    stage.health = new Health(List.of(symptoms));
    admin.get("/health");
  }

  private void switchOn() {
    var setups = stage.storage.keptSetups().setups();
    var setup = setups.find(SampleSetups.MAIN).orElseThrow();
    setups.save(
        setup.with(
            setup
                .logging()
                .turned(
                    true,
                    new org.mailtrail.application.port.setup.Switch.Turn("test", Stage.NOW))));
  }

  private String made(String label, String mailbox) {
    admin.get("/badges");
    String page = admin.post("/badges", Map.of("label", label, "mailbox", mailbox)).body();
    return page.replaceAll("(?s).*/badge/([\\w-]{43}).*", "$1");
  }

  @Test
  void a_badge_shows_its_label_and_the_light_and_nothing_else_to_who_has_no_account() {
    switchOn();
    String token = made("Mail log", "main");
    for (Symptom[] reasons : new Symptom[][] {{}, {symptom("main")}}) {
      seen(reasons);
      String light = reasons.length == 0 ? "mail is logged" : "mail may be waiting";
      HttpResponse<String> image = stage.browser().get("/badge/" + token);
      assertThat(image.headers().firstValue("content-type")).contains("image/svg+xml");
      assertThat(image.headers().firstValue("cross-origin-resource-policy"))
          .contains("cross-origin");
      String wall = stage.browser().get("/wall/" + token).body();
      for (String shown : List.of(image.body(), wall)) {
        assertThat(shown).contains("Mail log", light);
        assertThat(shown).doesNotContain("main<", "job@", "NEEDS_A_PERSON", "Sign in", "contoso");
      }
      assertThat(wall)
          .contains("<noscript><meta http-equiv=\"refresh\" content=\"20\"></noscript>")
          .contains("hx-trigger=\"every 20s\"", "href=\"?still=yes\"")
          .doesNotContain("href=\"/health\"");
      assertThat(stage.browser().get("/wall/" + token + "?still=yes").body())
          .doesNotContain("http-equiv=\"refresh\"", "hx-trigger");
    }
  }

  @Test
  void a_badge_of_one_mailbox_is_not_red_for_another_and_is_off_where_logging_is() {
    String token = made("Mail log", "main");
    seen(symptom("other"));
    assertThat(stage.browser().get("/badge/" + token).body()).contains("logging is off");
    switchOn();
    assertThat(stage.browser().get("/badge/" + token).body()).contains("mail is logged");
    assertThat(stage.browser().get("/badge/" + made("All", "")).body())
        .contains("mail may be waiting");
  }

  @Test
  void a_badge_that_is_taken_back_shows_nothing_and_what_was_done_stands_in_the_trail() {
    String token = made("Mail log", "main");
    String list = admin.get("/badges").body();
    assertThat(list).contains("Mail log").doesNotContain(token);
    String id = list.replaceAll("(?s).*name=\"badge\" value=\"([0-9a-f]{64})\".*", "$1");
    assertThat(admin.post("/badges/remove", Map.of("badge", id, "typed", "Mail")).body())
        .contains("Mail log was not typed as it stands here");
    Map<String, String> sure = Map.of("badge", id, "typed", "Mail log");
    assertThat(admin.post("/badges/remove", sure).statusCode()).isEqualTo(303);

    for (String path : List.of("/badge/" + token, "/wall/" + token, "/wall/x", "/badge/x")) {
      assertThat(stage.browser().get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(admin.post("/badges/remove", sure).statusCode()).isEqualTo(409);
    assertThat(stage.storage.keptSetups().trail().latest(Optional.of(SampleSetups.MAIN), 2))
        .extracting(AuditEntry::action)
        .containsOnly("KeepBadges");
  }

  @Test
  void a_badge_of_a_mailbox_that_was_cleared_meanwhile_is_not_one_of_all() {
    admin.get("/badges");
    assertThat(admin.post("/badges", Map.of("label", "a", "mailbox", "gone")).statusCode())
        .isEqualTo(409);
    assertThat(admin.get("/badges").body()).doesNotContain("/badges/remove");
  }

  @Test
  void a_label_is_needed_and_whatever_is_in_it_the_image_is_one() throws Exception {
    admin.get("/badges");
    assertThat(admin.post("/badges", Map.of("label", " ")).statusCode()).isEqualTo(409);
    String token = made("<Åse> & \"Co\" 😀", "");

    String svg = stage.browser().get("/badge/" + token).body();
    var image =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(image.getElementsByTagName("title").item(0).getTextContent())
        .startsWith("<Åse> & \"Co\" 😀: ");
  }

  @Test
  void the_wall_of_all_mailboxes_wants_a_session_and_speaks_its_readers_language() {
    switchOn();
    seen();
    assertThat(stage.browser().get("/wall").statusCode()).isEqualTo(303);
    assertThat(stage.browser(Role.VIEWER).get("/wall").body()).contains("main", "mail is logged");
    assertThat(
            stage.browser(Role.VIEWER).withCookie("mailtrail-language", "sv").get("/wall").body())
        .contains("e-post loggas");
  }
}
