package org.mailtrail.consoletest.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.consoletest.rig.Chromium;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.consoletest.rig.InBrowser;
import org.mailtrail.consoletest.rig.Look;
import org.mailtrail.consoletest.rig.PlayedDemo;

/** What hands get used to. */
@InBrowser
class HabitsTest {
  /** By how much a table is wider than its place. */
  private static final String HIDDEN_BY =
      "() => Math.max(0, ...[...document.querySelectorAll('.scroll > table')]"
          + ".map(table => table.scrollWidth - table.parentElement.clientWidth))";

  private Guest guest;
  private Page page;

  @BeforeEach
  void sitDown(Chromium chromium, PlayedDemo demo) {
    guest = demo.admin(chromium);
    page = guest.page();
    page.navigate(demo.at("/"));
  }

  @AfterEach
  void leave() {
    guest.close();
  }

  @Test
  void a_question_mark_shows_the_keys_and_escape_hides_them() {
    page.keyboard().press("?");
    assertThat(page.locator("#keys")).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#keys")).isHidden();
  }

  @Test
  void j_and_k_move_and_o_opens(PlayedDemo demo) {
    String second = page.locator("tr[data-href]").nth(1).getAttribute("data-href");
    for (String key : List.of("j", "j", "j", "k")) {
      page.keyboard().press(key);
    }
    assertThat(page.locator("tr.chosen")).hasAttribute("data-href", second);
    page.keyboard().press("o");
    assertThat(page).hasURL(demo.at(second));
  }

  @Test
  void enter_opens_the_row_that_is_chosen(PlayedDemo demo) {
    String first = page.locator("tr[data-href]").first().getAttribute("data-href");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(demo.at(first));
  }

  @Test
  void a_message_that_is_dropped_on_the_page_is_explained(PlayedDemo demo) {
    page.navigate(demo.at("/explain"));
    page.evaluate(
        "() => {"
            + "const carried = new DataTransfer();"
            + "carried.items.add(new File(['From: a@elsewhere.example\\r\\nTo:"
            + " b@nowhere.example\\r\\nSubject: Dropped\\r\\n\\r\\nHello'], 'mail.eml'));"
            + "document.querySelector('h1').dispatchEvent(new DragEvent('drop',"
            + " {dataTransfer: carried, bubbles: true, cancelable: true}));"
            + "}");
    assertThat(page.locator("main")).containsText("What would be decided now");
    assertThat(page.locator("main")).containsText("Dropped");
  }

  @Test
  void who_clicks_twice_sends_once(PlayedDemo demo) {
    page.navigate(demo.at("/entries/2"));
    List<String> sent = new ArrayList<>();
    page.onRequest(request -> sent.add(request.method()));
    page.locator("textarea[name=comment]").fill("Called twice");
    page.locator("form[action$='/comment'] button").dblclick();
    assertThat(page.locator("textarea[name=comment]")).hasValue("Called twice");
    assertThat(sent).containsOnlyOnce("POST");
  }

  @Test
  void what_was_written_when_the_session_ended_is_there_to_be_copied(PlayedDemo demo) {
    page.navigate(demo.at("/entries/3"));
    page.locator("textarea[name=comment]").fill("Wants a call on Friday");
    guest.context().clearCookies();
    page.locator("form[action$='/comment'] button").click();
    assertThat(page.locator("main")).containsText("Wants a call on Friday");
    assertThat(page.locator("main a[href='/login']")).isVisible();
  }

  @Test
  void a_message_that_is_opened_is_one_line_in_the_audit_trail(PlayedDemo demo) {
    page.navigate(demo.at("/entries/4/message"));
    assertThat(page.frameLocator("iframe.message").locator("body")).not().isEmpty();
    page.navigate(demo.at("/audit?action=OpenMessage"));
    assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("entry 4 · message")))
        .hasCount(1);
  }

  @Test
  void a_slash_leads_to_the_search_from_every_page_and_is_a_slash_in_a_field(PlayedDemo demo) {
    page.keyboard().press("/");
    assertThat(page.locator("input[name=text]")).isFocused();
    page.keyboard().press("/");
    assertThat(page.locator("input[name=text]")).hasValue("/");
    page.navigate(demo.at("/about"));
    page.keyboard().press("/");
    assertThat(page).hasURL(demo.at("/#search"));
    assertThat(page.locator("input[name=text]")).isFocused();
  }

  @Test
  void back_leads_to_the_list_before_with_the_filters_that_belong_to_it(PlayedDemo demo) {
    page.selectOption("select[name=flow]", "INBOUND");
    page.locator("form.filters button").click();
    page.locator("input[name=text]").fill("offer");
    page.locator("form.filters button").click();
    assertThat(page).hasURL(Pattern.compile("text=offer"));

    page.goBack();
    assertThat(page.locator("select[name=flow]")).hasValue("INBOUND");
    assertThat(page.locator("input[name=text]")).hasValue("");
    page.goBack();
    assertThat(page).hasURL(demo.at("/"));
    assertThat(page.locator("select[name=flow]")).hasValue("");
  }

  @Test
  void who_types_a_name_into_a_filter_is_offered_its_number() {
    page.locator("input[name=contact]").pressSequentially("whitf");
    assertThat(page.locator("#found-contact option"))
        .hasAttribute("label", "Ann Whitfield · Fabrikam Ltd");
    assertThat(page.locator("#found-contact option")).hasAttribute("value", "CT000101");
  }

  @Test
  void what_to_do_with_messages_stays_in_sight_once_one_is_chosen(PlayedDemo demo) {
    page.navigate(demo.at("/unmatched"));
    Locator acts = page.locator(".chosen");
    assertThat(acts).hasCSS("position", "static");
    page.locator("input[name=message]").first().check();
    assertThat(acts).hasCSS("position", "sticky");
    assertThat(acts).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    page.locator("input[name=message]").first().uncheck();
    assertThat(acts).hasCSS("position", "static");
  }

  @Test
  void a_click_copies_what_is_to_be_copied(Chromium chromium, PlayedDemo demo) {
    try (Guest stranger = chromium.guest(Look.USUAL)) {
      stranger.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      stranger.page().navigate(demo.at("/login"));
      Locator copy = stranger.page().locator("button.copied");
      copy.click();
      assertThat(copy).hasText("Copied");
      assertThat(stranger.page().evaluate("navigator.clipboard.readText()"))
          .isEqualTo("./mailtrail console invite");
    }
  }

  @Test
  void local_times_are_those_of_the_browser(PlayedDemo demo) {
    page.navigate(demo.at("/entries/2"));
    assertThat(page.locator("dl.facts time").first())
        .hasAttribute("title", Pattern.compile("CET$|CEST$"));
  }

  @Test
  void a_window_that_is_not_wide_shows_every_column(PlayedDemo demo) {
    for (String path : List.of("/", "/unmatched", "/health", "/ledger", "/people")) {
      page.navigate(demo.at(path));
      for (int width : List.of(1280, 1100, 960)) {
        page.setViewportSize(width, 800);
        assertThat((Integer) page.evaluate(HIDDEN_BY)).as(path + " " + width).isLessThan(2);
      }
    }
  }

  @Test
  void dark_stays_dark(PlayedDemo demo) {
    page.locator("button[name=theme]:visible").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.navigate(demo.at("/health"));
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(20, 24, 29)");
  }

  @Test
  void on_paper_there_is_the_log_alone_with_exact_times() {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (String gone : List.of(".rail", ".tools", ".filters", ".actions")) {
      assertThat(page.locator(gone).first()).isHidden();
    }
    assertThat(page.locator("#entries table")).isVisible();
    Object after =
        page.evaluate("getComputedStyle(document.querySelector('td time'), '::after').content");
    assertThat(String.valueOf(after)).containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
  }

  @Test
  void without_scripts_everything_is_reached_as_well(Chromium chromium, PlayedDemo demo) {
    try (BrowserContext plain = chromium.withoutScripts(guest.context().storageState())) {
      Page bare = plain.newPage();
      bare.navigate(demo.at("/"));
      bare.locator("input[name=text]").fill("Quotation");
      bare.locator("form.filters button").click();
      assertThat(bare.locator("#entries")).containsText("Quotation");
      bare.locator("#entries td.wide a").first().click();
      bare.locator(".actions a.main").click();
      assertThat(bare.frameLocator("iframe.message").locator("body")).not().isEmpty();
    }
  }
}
