package org.mailtrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.Role;

/** What addresses of pages ask for and forms let choose, and what is said of what nobody offers. */
class AddressesTest {
  private static final Pattern FORM =
      Pattern.compile("(?s)<form method=\"get\" action=\"([^\"]+)\".*?</form>");
  private static final Pattern POSTED =
      Pattern.compile("(?s)<form method=\"post\" action=\"([^\"]+)\".*?</form>");
  private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
  private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");
  private static final Pattern CHOICE =
      Pattern.compile("(?s)<select name=\"([^\"]+)\">(.*?)</select>");
  private static final Pattern OPTION =
      Pattern.compile("<option(?: value=\"([^\"]*)\")?[^>]*>([^<]*)");

  private final Stage stage = new Stage();

  @BeforeEach
  void fill() {
    stage.log("Offer");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void refuses(String page, String name, List<String> words) {
    HttpResponse<String> answer =
        stage.browser(Role.ADMIN).get(page + "?" + name + "=%01nonsense%3Cb%3E");
    assertThat(answer.statusCode()).as(page + " " + name).isEqualTo(400);
    assertThat(answer.body()).contains(name + " cannot be read: \uFFFDnonsense&lt;b&gt;");
    assertThat(answer.body()).contains(words);
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused_in_words() {
    String days = "?from=2026-11-29&until=2026-11-28";
    Browser admin = stage.browser(Role.ADMIN);
    for (String page : List.of("/", "/audit", "/export/entries.csv", "/export/audit.json")) {
      HttpResponse<String> answer = admin.get(page + days);
      assertThat(answer.statusCode()).as(page).isEqualTo(400);
      assertThat(answer.body()).contains("The period ends before it begins: exchange the two");
    }
    String times = "?from=2026-11-29T00:00:00Z&until=2026-11-28T00:00:00Z";
    Browser program = stage.program(Role.ADMIN);
    for (String path : List.of("entries" + days, "entries/count" + days, "audit" + times)) {
      HttpResponse<String> answer = program.get("/api/v1/" + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains("from is later than until.", "days-reversed");
    }
    assertThat(admin.get("/?from=2026-11-28&until=2026-11-28").statusCode()).isEqualTo(200);
    assertThat(admin.get("/audit?from=2026-11-28&until=2026-11-28").statusCode()).isEqualTo(200);
  }

  @Test
  void a_choice_that_no_form_offers_is_refused_with_what_came_and_all_that_is_possible() {
    int tried = 0;
    for (String page : stage.pages()) {
      String body = stage.browser(Role.ADMIN).get(page).body();
      for (MatchResult form : FORM.matcher(body).results().toList()) {
        // browsers put back what was typed, which would not be what the list is filtered by
        assertThat(form.group()).as(page).contains(" autocomplete=\"off\"");
        for (MatchResult choice : CHOICE.matcher(form.group()).results().toList()) {
          List<String> words =
              OPTION
                  .matcher(choice.group(2))
                  .results()
                  .map(one -> one.group(1) == null ? one.group(2) : one.group(1))
                  .filter(word -> !word.isEmpty())
                  .toList();
          refuses(form.group(1), choice.group(1), words);
          for (String word : words) {
            String asked = form.group(1) + "?" + choice.group(1) + "=";
            assertThat(stage.browser(Role.ADMIN).get(asked + word).statusCode()).isEqualTo(200);
            assertThat(
                    stage
                        .browser(Role.ADMIN)
                        .get(asked + word.toLowerCase(java.util.Locale.ROOT))
                        .body())
                .contains("value=\"" + word + "\" selected");
          }
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(7);
  }

  private void isRefused(String address, String why, String remedy) {
    HttpResponse<String> answer = stage.browser(Role.ADMIN).get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(400);
    assertThat(answer.body()).contains(why).contains(remedy);
  }

  @Test
  void a_filter_that_nobody_knows_or_that_comes_twice_never_shows_everything() {
    Set<String> filtered =
        new TreeSet<>(Set.of("/unmatched", "/export/entries.csv", "/export/entries.json"));
    filtered.addAll(Set.of("/export/entries.jsonl", "/export/entries.zip", "/export/audit.csv"));
    for (String page : stage.pages()) {
      FORM.matcher(stage.browser(Role.ADMIN).get(page).body())
          .results()
          .forEach(form -> filtered.add(form.group(1)));
    }
    assertThat(filtered).hasSizeGreaterThan(9);

    for (String address : filtered) {
      assertThat(stage.browser(Role.ADMIN).get(address).statusCode()).isEqualTo(200);
      isRefused(address + "?s%3Cb%3E=MO", "Nothing here is called s&lt;b&gt;.", "Possible is: ");
    }
    isRefused("/?contact=CT000101&contact=CT000102", "contact was sent more than once.", "once");
    isRefused("/export/entries.csv?after=1", "Nothing here is called after.", "salesperson");
  }

  /** What a browser would send of a form whose fields nobody has touched. */
  private static Map<String, String> untouched(String form) {
    Map<String, String> fields = new TreeMap<>();
    for (MatchResult input : INPUT.matcher(form).results().toList()) {
      Matcher name = NAME.matcher(input.group());
      Matcher value = VALUE.matcher(input.group());
      if (name.find()) {
        fields.put(name.group(1), value.find() && !value.group(1).isEmpty() ? value.group(1) : "x");
      }
    }
    return fields;
  }

  @Test
  void a_choice_that_no_form_offers_changes_nothing_where_it_is_sent() {
    stage.sell();
    List<String> tried = new ArrayList<>();
    Set<String> all = stage.pages();
    all.addAll(
        List.of(
            "/mailboxes/main",
            "/entries/1",
            "/people/contact/CT000101",
            "/people/new/contact",
            "/opportunities/OP000001",
            "/users/viewer"));
    for (int step = 1; step <= 6; step++) {
      all.add("/mailboxes/main/assist?step=" + step);
    }
    for (String page : all) {
      Browser admin = stage.browser(Role.ADMIN);
      String body = admin.get(page).body();
      for (MatchResult form : POSTED.matcher(body).results().toList()) {
        for (MatchResult choice : CHOICE.matcher(form.group()).results().toList()) {
          Map<String, String> fields = untouched(form.group());
          fields.put(choice.group(1), "nonsense");
          HttpResponse<String> answer = admin.post(form.group(1), fields);
          assertThat(answer.statusCode()).as(form.group(1) + " " + fields).isIn(400, 404, 409, 422);
          tried.add(form.group(1) + " " + choice.group(1));
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(8);
  }

  @Test
  void so_is_what_only_links_of_the_console_ask_for() {
    for (String form : List.of("csv", "json", "zip")) {
      refuses("/export/entries." + form, "flow", List.of("INBOUND", "OUTBOUND"));
      refuses("/export/entries." + form, "cancelled", List.of("yes", "no"));
    }
    refuses("/ledger", "reason", List.of("INTERNAL", "ASSIGNED", "FAILED"));
    refuses("/people", "kind", List.of("contacts", "salespeople", "companies"));
    refuses("/unmatched", "by", List.of("domain", "address"));
    refuses("/entries/1/message", "as", List.of("text", "html"));
    refuses("/mailboxes/main/assist", "step", List.of("1", "6"));
  }

  @Test
  void a_place_in_a_list_that_cannot_be_read_is_not_taken_for_its_beginning() {
    for (String page : List.of("/", "/ledger", "/unmatched", "/audit", "/opportunities")) {
      refuses(page, "after", List.of("begin again there"));
    }
    refuses("/unmatched", "sender", List.of("begin again there"));
  }
}
