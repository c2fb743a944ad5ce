package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.message.Conversation;
import org.mailtrail.testkit.letter.Letter;

class LogTest {
  private final Stage stage = new Stage();
  private final Browser browser = stage.browser(Role.SALES);

  @BeforeEach
  void open() {
    stage.log("First offer");
    stage.log("=cmd|'/c calc'!A1");
    stage.sell();
    stage.mailtrail.desk().cancel().cancel(new EntryNumber(2), true, "test");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private String shown(String filter) {
    return browser.get("/?" + filter).body();
  }

  private void only(String filter, boolean first, boolean second) {
    String page = shown(filter);
    assertThat(page.contains("First offer")).as(filter).isEqualTo(first);
    assertThat(page.contains("=cmd|")).as(filter).isEqualTo(second);
  }

  @Test
  void every_filter_stands_in_the_address_and_is_kept_in_the_form() {
    only("", true, true);
    only("contact=CT000101", true, true);
    only("contact=CT9", false, false);
    only("company=Fabrikam", true, true);
    only("company=Other", false, false);
    only("salesperson=JR", true, true);
    only("salesperson=XX", false, false);
    only("flow=inbound", true, true);
    only("flow=outbound", false, false);
    only("from=2026-11-28&until=2026-11-28", true, true);
    only("until=2026-11-27", false, false);
    only("text=offer", true, false);
    only("opportunity=with", true, false);
    only("opportunity=without", false, true);
    only("cancelled=yes", false, true);
    only("cancelled=no", true, false);
    only("gone=yes", false, false);
    gone(2);
    only("gone=yes", false, true);
    assertThat(shown("company=Fabrikam&cancelled=yes"))
        .contains("name=\"company\" value=\"Fabrikam\"")
        .contains("<option value=\"yes\" selected>");
  }

  private void gone(long number) {
    stage
        .mailtrail
        .links()
        .broken()
        .judge(List.of(new EntryNumber(number)), List.of(), Instant.parse("2026-11-24T12:00:00Z"));
  }

  @Test
  void an_entry_says_that_its_message_is_gone_and_what_can_be_done() {
    assertThat(browser.get("/entries/1").body()).doesNotContain("Gone since");
    gone(1);

    assertThat(browser.get("/entries/1").body())
        .contains("Gone since", "2026-11-24T12:00:00Z", "ask who wrote or received it");
    assertThat(shown("gone=yes")).contains("Entries: 1");
    assertThat(browser.get("/export/entries.csv?gone=yes").body().lines()).hasSize(2);
    assertThat(browser.withCookie("mailtrail-language", "sv").get("/entries/1").body())
        .contains("Borta sedan");
  }

  @Test
  void times_are_those_of_the_browser_unless_it_tells_none_or_utc_is_wished() {
    assertThat(shown("")).contains(" Z\"");
    browser.withCookie("mailtrail-place", "Asia/Tokyo");
    assertThat(shown("")).contains(" JST\"").doesNotContain(" Z\"");
    browser.withCookie("mailtrail-place", "Nowhere/Else");
    assertThat(shown("")).contains(" Z\"");
    browser.withCookie("mailtrail-place", "Asia/Tokyo").withCookie("mailtrail-zone", "utc");
    assertThat(shown("")).contains(" UTC\"");
  }

  @Test
  void the_total_is_told_and_people_are_called_by_their_names() {
    assertThat(shown("")).contains("Entries: 2", "Mia Lund", "Jim Rowe");
    assertThat(shown("text=offer")).contains("Entries: 1");
  }

  @Test
  void exactly_what_is_filtered_is_exported_and_no_spreadsheet_takes_it_for_a_formula() {
    HttpResponse<String> all = browser.get("/export/entries.csv");
    assertThat(all.headers().firstValue("content-type")).contains("text/csv; charset=utf-8");
    assertThat(all.headers().firstValue("content-disposition").orElse("")).contains("entries.csv");
    assertThat(all.body().lines()).hasSize(3);
    assertThat(all.body()).contains("'=cmd|").doesNotContain(",=cmd|");
    String one = browser.get("/export/entries.csv?text=offer").body();
    assertThat(one.lines()).hasSize(2);
    assertThat(one).contains("First offer");
    assertThat(browser.get("/export/entries.json?cancelled=yes").body())
        .startsWith("[\n{\"entryNumber\":2,")
        .endsWith("}\n]\n");
    assertThat(shown("text=offer")).contains("/export/entries.csv?text=offer");
  }

  @Test
  void a_filter_that_cannot_be_read_exports_nothing() {
    assertThat(browser.get("/export/entries.csv?from=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void messages_are_exported_with_a_list_of_them_and_each_stands_in_the_audit_trail()
      throws IOException {
    stage.log("Gone");
    Map<String, String> files = zip(browser.bytes("/export/entries.zip"));

    assertThat(files.keySet()).hasSize(4).contains("00000001 First offer.eml", "contents.txt");
    assertThat(files.get("00000001 First offer.eml")).contains("Words as text");
    assertThat(files.get("contents.txt")).contains("1\t00000001 First offer.eml");
    assertThat(stage.browser(Role.ADMIN).get("/audit").body()).contains("OpenMessage");
    assertThat(stage.browser(Role.VIEWER).get("/export/entries.zip").statusCode()).isEqualTo(403);
  }

  @Test
  void several_entries_of_one_message_take_no_room_from_other_messages() throws IOException {
    stage.clock.pass(Duration.ofHours(2));
    for (int i = 0; i < 255; i++) {
      Letter letter = Letter.of("m" + i, "mia@fabrikam.example", "jr@contoso.example");
      stage.log(letter.about("Both " + i), "JR", Conversation.none());
      stage.log(letter.about("Both " + i), "PK", Conversation.none());
    }
    Map<String, String> files = zip(browser.bytes("/export/entries.zip"));

    assertThat(files.get("contents.txt").lines()).hasSize(512);
    assertThat(files.keySet()).contains("00000001 First offer.eml").hasSize(258);
  }

  @Test
  void what_has_no_room_is_told_and_so_is_what_is_left_out_in_the_visitors_language()
      throws IOException {
    for (int i = 0; i < 501; i++) {
      stage.log(Letter.of("m" + i, "mia@fabrikam.example", "jr@contoso.example"));
    }
    Browser swedish = stage.browser(Role.SALES).withHeader("Accept-Language", "sv");
    Map<String, String> files = zip(swedish.bytes("/export/entries.zip"));

    assertThat(files.keySet()).hasSize(501);
    assertThat(files.get("contents.txt").lines().reduce((a, b) -> b).orElse(""))
        .contains("filen rymmer högst 500 meddelanden");
  }

  @Test
  void json_lines_are_one_entry_each_to_the_last_byte() {
    HttpResponse<String> answer = browser.get("/export/entries.jsonl");
    assertThat(answer.headers().firstValue("content-type")).contains("application/jsonl");
    assertThat(answer.body()).endsWith("}\n");
    assertThat(answer.body().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(Judge.parsed(line).path("entryNumber").isInt()).isTrue());
  }

  private static Map<String, String> zip(byte[] bytes) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
