package org.mailtrail.consoletest.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.consoletest.rig.Chromium;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.consoletest.rig.InBrowser;
import org.mailtrail.consoletest.rig.Look;
import org.mailtrail.consoletest.rig.PlayedDemo;

/** What a salesperson does from the first login on. */
@InBrowser
class StoryTest {
  private static final LocatorAssertions.IsVisibleOptions WITHIN_A_MINUTE =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final String PASSWORD = "correct horse battery";

  private Salesperson invited(Chromium chromium, PlayedDemo demo, Guest guest, String language) {
    String link;
    try (Guest admin = demo.admin(chromium)) {
      Page page = admin.page();
      page.navigate(demo.at("/users"));
      page.locator("form[action='/users'] input[name=name]").fill("sales-" + language);
      page.locator("form[action='/users'] select[name=role]").selectOption("SALES");
      page.locator("form[action='/users'] button").click();
      link = page.locator(".note.green code").innerText();
    }
    Salesperson sales = new Salesperson(guest, language);
    sales.page().navigate(link);
    sales.type("enter.password", PASSWORD);
    sales.type("enter.again", PASSWORD);
    sales.press("enter.do");
    assertThat(sales.page()).hasURL(demo.at("/"));
    return sales;
  }

  /** Both languages in the long campaigns. */
  static Stream<String> languages() {
    return Stream.of("sv", "en").limit(Boolean.getBoolean("mailtrail.thorough") ? 2 : 1);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void from_the_first_login_to_an_opportunity_that_is_won(
      String language, Chromium chromium, PlayedDemo demo) {
    try (Guest guest = chromium.guest(new Look(language, false, false))) {
      Salesperson sales = invited(chromium, demo, guest, language);
      String subject = arrived(sales);
      shown(sales, subject);
      won(sales);
      contactMade(sales, language);
      refused(sales, demo);
      assertThat(guest.ran()).isEmpty();
      assertThat(guest.left()).isEmpty();
    }
  }

  /** A mail arrives and its entry appears while nobody touches the page. */
  private static String arrived(Salesperson sales) {
    Page page = sales.page();
    List<String> before = page.locator("#entries td.wide a").allInnerTexts();
    sales.press("demo.send");
    page.evaluate("window.untouched = true");
    Locator played =
        page.locator("#entries td.wide a").getByText(Pattern.compile(".+ \\(\\d+\\)$")).first();
    assertThat(played).isVisible(WITHIN_A_MINUTE);
    page.waitForFunction(
        "known => !known.includes(document.querySelector('#entries td.wide a').innerText)", before);
    assertThat(page.evaluate("window.untouched")).isEqualTo(true);
    return page.locator("#entries td.wide a").first().innerText();
  }

  private static void shown(Salesperson sales, String subject) {
    Page page = sales.page();
    page.locator("#entries tr[data-href]").first().locator("time").click();
    assertThat(page.locator("h1")).hasText(subject);
    sales.follow("message.show");
    assertThat(page.frameLocator("iframe.message").locator("body")).containsText("a moment ago");
    assertThat(sales.seen()).contains(sales.word("message.warning.inbound"));
    Page outlook = page.waitForPopup(() -> sales.follow("message.outlook"));
    assertThat(outlook.locator("body")).containsText("as the simulator shows it");
    assertThat(outlook.locator("h1")).hasText(subject);
    outlook.close();
    page.goBack();
  }

  private static void won(Salesperson sales) {
    sales.type("opportunity.value", "12500.50");
    sales.type("opportunity.currency", "SEK");
    sales.press("opportunity.create");
    assertThat(sales.page()).hasURL(Pattern.compile("/opportunities/OP\\d+$"));
    sales.page().locator("select[name=stage]").selectOption("PROPOSE");
    sales.press("opportunity.move");
    assertThat(sales.seen()).contains(sales.word("stage.propose"));
    sales.type("opportunity.reason", "Good frames");
    sales.press("opportunity.close-won");
    assertThat(sales.page().locator(".tag").first()).hasText(sales.word("state.won"));
    assertThat(sales.button("opportunity.close-won")).hasCount(0);
  }

  private static void contactMade(Salesperson sales, String language) {
    Page page = sales.page();
    sales.follow("rail.unmatched");
    String stranger =
        language.equals("en") ? "someone@elsewhere.example" : "nora@proseware.example";
    Locator row =
        page.locator("tr", new Page.LocatorOptions().setHas(page.locator("input[name=message]")))
            .filter(new Locator.FilterOptions().setHasText(stranger))
            .first();
    String subject = row.locator("td.wide").innerText();
    row.locator("input[name=message]").check();
    sales.type("unmatched.name", "New Contact " + language);
    sales.type("log.company", "Newco");
    sales.type("log.salesperson", "JR");
    sales.press("unmatched.create");
    assertThat(page.locator(".note.green")).containsText(sales.word("unmatched.logged", 1));
    page.locator(".note.green a").click();
    assertThat(page.locator("#entries")).containsText(subject);
    assertThat(page.locator("#entries")).containsText("New Contact " + language);
  }

  private static void refused(Salesperson sales, PlayedDemo demo) {
    Page page = sales.page();
    assertThat(sales.link("users.title")).hasCount(0);
    assertThat(sales.link("audit.title")).hasCount(0);
    page.navigate(demo.at("/mailboxes/demo"));
    assertThat(sales.button("mailbox.run-now")).isVisible();
    for (String act : List.of("mailbox.validate", "mailbox.renew", "mailbox.stop")) {
      assertThat(sales.button(act)).hasCount(0);
    }
    for (String path : List.of("/users", "/audit")) {
      assertThat(page.navigate(demo.at(path)).status()).isEqualTo(403);
      assertThat(sales.seen())
          .contains(sales.word("role.what"))
          .contains(sales.word("role.remedy"));
    }
    assertThat(page.request().post(demo.at("/mailboxes/demo/stop")).status()).isEqualTo(403);
  }
}
