package org.mailtrail.consoletest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.mailtrail.consoletest.rig.Chromium;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.consoletest.rig.InBrowser;
import org.mailtrail.consoletest.rig.PlayedDemo;

/** An admin measures a mailbox, and looks at the steps to a new one. */
@InBrowser
class CapacityPageTest {
  @Test
  void a_mailbox_is_measured_and_the_steps_to_a_new_one_are_shown(
      PlayedDemo demo, Chromium chromium) {
    try (Guest admin = demo.admin(chromium)) {
      Page page = admin.page();
      page.navigate(demo.at("/mailboxes/demo"));
      page.locator("main a[href='/mailboxes/demo/capacity']").click();
      page.locator("form[action$='/measure'] button").click();

      assertThat(page.locator("main")).containsText("of 50 GB (0 %)");
      assertThat(page.locator("main")).containsText("too early to say");
      assertThat(page.locator("main")).containsText("\\Inbox");
      isAccessible(page);

      page.locator("input[name=to]").fill("nobody@contoso.example");
      page.locator("form[action$='/steps'] button").click();
      assertThat(page.locator("main")).containsText("New mailbox");
      assertThat(page.locator("main")).containsText("--in-place-of");
      assertThat(page.locator("form[action$='/go-over']")).hasCount(0);
      isAccessible(page);
    }
  }

  private static void isAccessible(Page page) {
    Assertions.assertThat(new Axe().issues(page)).isEmpty();
    Assertions.assertThat(
            page.evaluate("() => document.documentElement.scrollWidth <= screen.width"))
        .isEqualTo(true);
  }
}
