package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.visibility.Reach;
import org.mailtrail.application.visibility.Sharing;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.setup.SampleSetups;

class RemotePicturesTest {
  private static final String PAGE = "/entries/1/message";
  private static final String ASK = PAGE + "/pictures";
  private static final String BUTTON = "Show remote pictures (2)";
  private static final byte[] GIF = "GIF89a\1\0\1\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final String DATA =
      "data:image/gif;base64," + Base64.getEncoder().encodeToString(GIF);

  private Stage stage = new Stage();

  @AfterEach
  void close() {
    stage.close();
  }

  /** A message that points at a picture, one that is not there, and a dot. */
  private void log() {
    stage.pictures.put("https://news.example/a.gif?reader=17", GIF);
    stage.pictures.put("https://news.example/dot.gif", GIF);
    stage.log(
        Letter.of("1@x", "mia@fabrikam.example", "jr@contoso.example")
            .with("Content-Type", "text/html")
            .saying(
                "<p>News <img src=\"https://news.example/a.gif?reader=17\" alt=\"A house\">"
                    + "<img src=\"//news.example/gone.gif\">"
                    + "<img src=\"https://news.example/dot.gif\" width=1 height=1></p>"));
  }

  private HttpResponse<String> ask(Role role, String path) {
    Browser browser = stage.browser(role);
    browser.get("/sessions");
    return browser.post(path, Map.of());
  }

  private List<AuditEntry> asked() {
    return stage.storage.keptSetups().trail().latest(Optional.of(SampleSetups.MAIN), 100).stream()
        .filter(line -> line.action().equals("FetchPictures"))
        .toList();
  }

  @Test
  void nothing_is_fetched_before_somebody_asks_and_the_page_says_what_the_sender_would_learn() {
    log();
    String page = stage.browser(Role.SALES).get(PAGE).body();
    String content = stage.browser(Role.SALES).get(PAGE + "/content").body();

    assertThat(page).contains(BUTTON).contains("somebody has opened this copy");
    assertThat(page).contains("target=\"message-content\"").contains("name=\"message-content\"");
    assertThat(page).contains("of one dot, or hidden").doesNotContain("news.example");
    assertThat(content).contains("A house").doesNotContain("news.example").doesNotContain(DATA);
    assertThat(stage.pictures.asked()).isEmpty();
    assertThat(asked()).isEmpty();
  }

  @Test
  void what_was_asked_for_is_part_of_the_document_and_the_browser_has_nobody_to_ask() {
    log();
    HttpResponse<String> document = ask(Role.SALES, ASK);

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body())
        .contains("src=\"" + DATA + "\"")
        .contains("alt=\"A house\"")
        .contains("alt=\"Picture that is not shown\"")
        .contains("that are shown: 1 of 2.")
        .doesNotContain("news.example");
    assertThat(document.headers().firstValue("content-security-policy").orElse(""))
        .startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
        .endsWith("; sandbox");
    assertThat(document.headers().firstValue("cache-control")).contains("no-store");
    assertThat(document.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(stage.pictures.asked())
        .containsExactly("https://news.example/a.gif?reader=17", "https://news.example/gone.gif");
  }

  @Test
  void a_click_is_one_line_in_the_audit_trail_without_any_address() {
    log();
    ask(Role.SALES, ASK);
    ask(Role.ADMIN, ASK);

    assertThat(asked())
        .extracting(AuditEntry::who)
        .containsExactlyInAnyOrder("console:sales", "console:admin");
    assertThat(asked().toString()).contains("2 asked for").doesNotContain("news.example");
  }

  @Test
  void the_address_comes_from_the_message_and_from_nobody_else() {
    log();
    Browser browser = stage.browser(Role.SALES);
    browser.get("/sessions");
    browser.post(ASK + "?url=http://inner.example/", Map.of("url", "http://inner.example/"));

    assertThat(stage.pictures.asked()).isNotEmpty().noneMatch(one -> one.contains("inner"));
    int fetched = stage.pictures.asked().size();
    HttpResponse<String> looked = browser.get(ASK);
    assertThat(looked.statusCode()).isEqualTo(303);
    assertThat(looked.headers().firstValue("Location")).contains(PAGE);
    assertThat(stage.pictures.asked()).as("by a look alone").hasSize(fetched);
  }

  @Test
  void where_it_is_forbidden_nothing_is_offered_and_nothing_done() {
    stage.close();
    stage = Stage.withoutPictures();
    log();
    String page = stage.browser(Role.SALES).get(PAGE).body();

    assertThat(page).contains("that are left out: 2").doesNotContain(BUTTON);
    HttpResponse<String> refused = ask(Role.SALES, ASK);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("mailtrail.console.remote-pictures");
    assertThat(asked()).isEmpty();
  }

  @Test
  void who_may_not_open_the_message_has_no_pictures_fetched() {
    stage.close();
    stage = new Stage(new Sharing(Reach.ALL, Reach.OWN));
    log();

    assertThat(ask(Role.VIEWER, ASK).statusCode()).isEqualTo(403);
    assertThat(ask(Role.SALES, ASK).statusCode()).isEqualTo(403);
    assertThat(ask(Role.ADMIN, "/entries/99/message/pictures").statusCode()).isEqualTo(404);
    assertThat(ask(Role.ADMIN, "/entries/x/message/pictures").statusCode()).isEqualTo(404);
    assertThat(stage.pictures.asked()).isEmpty();
    assertThat(asked()).isEmpty();
  }

  @Test
  void as_text_there_are_no_pictures_to_ask_for() {
    stage.log("An offer");

    assertThat(stage.browser(Role.SALES).get(PAGE).body()).contains("Show remote pictures (1)");
    assertThat(stage.browser(Role.SALES).get(PAGE + "?as=text").body())
        .doesNotContain("Show remote pictures");
    assertThat(Set.copyOf(stage.pictures.asked())).isEmpty();
  }
}
