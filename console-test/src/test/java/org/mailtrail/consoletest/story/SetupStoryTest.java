package org.mailtrail.consoletest.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.consoletest.rig.Chromium;
import org.mailtrail.consoletest.rig.FreshInstallation;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.consoletest.rig.InBrowser;
import org.mailtrail.consoletest.rig.Look;

/** What an admin does on the first day: from nothing to an entry that appears by itself. */
@InBrowser
class SetupStoryTest {
  private static final LocatorAssertions.IsVisibleOptions WITHIN_A_MINUTE =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  private static final PageAssertions.HasURLOptions WITHIN_TWO_MINUTES =
      new PageAssertions.HasURLOptions().setTimeout(120_000);

  /** Both ways in the long campaigns. */
  static Stream<Arguments> ways() {
    return Stream.of(Arguments.of("BROWSER", "en"), Arguments.of("DEVICE_CODE", "sv"))
        .limit(Boolean.getBoolean("mailtrail.thorough") ? 2 : 1);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void from_an_empty_installation_to_an_entry_that_appears(
      String way, String language, Chromium chromium) {
    try (FreshInstallation fresh = new FreshInstallation();
        Guest guest = chromium.guest(new Look(language, false, false))) {
      Salesperson admin = new Salesperson(guest, language);
      admin.page().navigate(fresh.link().toString());
      admin.page().locator("form.card button.main").click();
      place(admin, fresh);
      account(admin, fresh, way);
      if (way.equals("BROWSER")) {
        signInByWindow(admin);
      } else {
        signInByCode(admin);
      }
      checkAndEnable(admin);
      entryAppears(admin, fresh);
      assertThat(guest.ran()).allMatch(ran -> isOurWindow(ran, fresh));
      assertThat(guest.left()).isEmpty();
    }
  }

  /** The rig takes note of windows that scripts open, and opens none: the link itself does then. */
  private static boolean isOurWindow(String ran, FreshInstallation fresh) {
    return ran.equals("open " + fresh.at("/mailboxes/main/assist?step=4"));
  }

  private static void place(Salesperson admin, FreshInstallation fresh) {
    Page page = admin.page();
    page.navigate(fresh.at("/new-mailbox"));
    page.locator("input[name=name]").fill("main");
    page.locator("input[name=address]").fill(FreshInstallation.ADDRESS);
    page.locator("input[name=endpoint]").fill(fresh.endpoint());
    admin.press("assist.next");
    assertThat(page).hasURL(fresh.at("/mailboxes/main/assist?step=2"));
    admin.follow("assist.next");
  }

  private static void account(Salesperson admin, FreshInstallation fresh, String way) {
    Page page = admin.page();
    page.locator("select[name=method]").selectOption(way);
    page.locator("input[name=tenant]").fill(FreshInstallation.TENANT);
    page.locator("input[name=client-id]").fill(FreshInstallation.CLIENT);
    assertThat(page.locator("input[name=redirect-url]")).hasValue(fresh.redirect().toString());
    if (way.equals("BROWSER")) {
      page.locator("input[name=secret]").fill(FreshInstallation.SECRET);
      page.locator("input[name=expires]").fill("2099-12-31");
    }
    admin.press("assist.next");
    assertThat(page).hasURL(fresh.at("/mailboxes/main/assist?step=4"));
    admin.press("signin.do");
  }

  private static void signInByWindow(Salesperson admin) {
    Page window = admin.page().waitForPopup(() -> admin.follow("signin.window"));
    assertThat(window.locator(".note.green")).isVisible(WITHIN_A_MINUTE);
    assertThat(window.locator(".note.green")).containsText(FreshInstallation.JOB);
    window.close();
  }

  private static void signInByCode(Salesperson admin) {
    Page page = admin.page();
    Locator code = page.locator("code.big");
    assertThat(code).isVisible(WITHIN_A_MINUTE);
    String typed = code.innerText();
    Page device = page.waitForPopup(() -> page.locator("#sign-in a.main").click());
    device.locator("input[name=code]").fill(typed);
    device.locator("button").click();
    assertThat(device.locator("body")).containsText("You have signed in");
    device.close();
  }

  /** The page that was left open goes on by itself. */
  private static void checkAndEnable(Salesperson admin) {
    Page page = admin.page();
    assertThat(page.locator("#sign-in .note.green")).isVisible(WITHIN_A_MINUTE);
    assertThat(page.locator("#sign-in .note.green")).containsText(FreshInstallation.JOB);
    admin.follow("assist.next");
    admin.press("mailbox.validate");
    assertThat(page.locator("td.green-ink").first()).isVisible(WITHIN_A_MINUTE);
    assertThat(page.locator("td.red-ink")).hasCount(0);
    admin.follow("assist.next");
    admin.button("mailbox.start").click(new Locator.ClickOptions().setTimeout(120_000));
    assertThat(page).hasURL(Pattern.compile("step=6$"), WITHIN_TWO_MINUTES);
    assertThat(page.locator("#first-pass .note.green")).isVisible(WITHIN_A_MINUTE);
  }

  private static void entryAppears(Salesperson admin, FreshInstallation fresh) {
    Page page = admin.page();
    page.navigate(fresh.at("/"));
    assertThat(page.locator("#entries tr[data-href]")).hasCount(0);
    admin.press("demo.send");
    page.evaluate("window.untouched = true");
    assertThat(page.locator("#entries tr[data-href]").first()).isVisible(WITHIN_A_MINUTE);
    assertThat(page.locator("#entries")).containsText("Could we see you next week?");
    assertThat(page.evaluate("window.untouched")).isEqualTo(true);
  }
}
