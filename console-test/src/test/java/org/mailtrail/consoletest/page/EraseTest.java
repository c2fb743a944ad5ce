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

/** An admin erases a contact, from its card to the page that tells what there was. */
@InBrowser
class EraseTest {
  @ParameterizedTest
  @CsvSource({
    "en, false, nothing was erased, Contact CT000101 is erased",
    "sv, true, inget raderades, Kontakt CT000101 är raderad"
  })
  void a_contact_is_erased_for_its_number(
      String language, boolean isOther, String refused, String done, Chromium chromium) {
    try (FreshInstallation fresh = new FreshInstallation();
        Guest guest = chromium.guest(new Look(language, isOther, isOther))) {
      Page page = guest.page();
      page.navigate(fresh.link().toString());
      page.locator("form.card button.main").click();
      page.navigate(fresh.at("/people/contact/CT000101"));
      page.locator("a.danger").click();
      isAccessible(page);
      page.locator("input[name=typed]").fill("CT1");
      page.locator("button.danger").click();
      assertThat(page.locator(".note.red")).containsText(refused);
      isAccessible(page);

      page.locator("input[name=typed]").fill("CT000101");
      page.locator("button.danger").click();

      assertThat(page.locator(".note.green")).containsText(done);
      isAccessible(page);
      page.navigate(fresh.at("/people"));
      assertThat(page.locator("main")).not().containsText("Whitfield");
    }
  }

  private static void isAccessible(Page page) {
    Assertions.assertThat(new Axe().issues(page)).isEmpty();
    Assertions.assertThat(
            page.evaluate("() => document.documentElement.scrollWidth <= screen.width"))
        .isEqualTo(true);
  }
}
