package org.mailtrail.consoletest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.consoletest.rig.Chromium;
import org.mailtrail.consoletest.rig.FreshInstallation;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.consoletest.rig.InBrowser;
import org.mailtrail.consoletest.rig.Look;

/** An admin finds what failed, and has it tried again. */
@InBrowser
class FailedWorkTest {
  @ParameterizedTest
  @CsvSource({
    "en, false, 2 messages wait for the next pass",
    "sv, true, 2 meddelanden väntar på nästa körning"
  })
  void what_failed_is_tried_again_from_an_accessible_list(
      String language, boolean isOther, String waits, Chromium chromium) {
    try (FreshInstallation fresh = new FreshInstallation();
        Guest guest = chromium.guest(new Look(language, isOther, isOther))) {
      Page page = guest.page();
      page.navigate(fresh.link().toString());
      page.locator("form.card button.main").click();
      page.navigate(fresh.at("/failed"));
      assertThat(page.locator(".card.empty")).isVisible();
      fresh.giveUp(2, "cannot be worked: IllegalStateException");
      fresh.giveUp(1, "a process died while it was worked");

      page.navigate(fresh.at("/failed"));
      Axe axe = new Axe();
      Assertions.assertThat(axe.issues(page)).isEmpty();
      page.locator("section details summary").first().click();
      Assertions.assertThat(axe.issues(page)).isEmpty();
      page.locator("section details button.main").first().click();

      assertThat(page.locator(".note.green")).containsText(waits);
      assertThat(page.locator("section.note")).hasCount(1);
      Assertions.assertThat(axe.issues(page)).isEmpty();
      Assertions.assertThat(
              page.evaluate("() => document.documentElement.scrollWidth <= screen.width"))
          .isEqualTo(true);
    }
  }
}
