package org.mailtrail.consoletest.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mailtrail.consoletest.rig.Chromium;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.consoletest.rig.InBrowser;
import org.mailtrail.consoletest.rig.Look;
import org.mailtrail.consoletest.rig.PlayedDemo;

/** Somebody of the organisation opens the demo's console for the first time. */
@InBrowser
class OrganisationStoryTest {
  private static void pick(Page page, String name) {
    assertThat(page.locator("h1")).hasText("Pick an account");
    page.locator("button", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name)))
        .click();
  }

  @Test
  void the_organisations_page_leads_back_to_what_was_asked_for(Chromium chromium, PlayedDemo demo) {
    try (Guest guest = chromium.guest(Look.USUAL)) {
      Salesperson jane = new Salesperson(guest, "en");
      jane.page().navigate(demo.at("/people"));
      jane.follow("login.organisation");
      pick(jane.page(), "Jane Roe");
      assertThat(jane.page()).hasURL(demo.at("/people"));
      jane.page().navigate(demo.at("/users"));
      assertThat(jane.page().locator("main")).containsText(jane.word("role.what"));
    }
  }

  @Test
  void who_may_not_come_in_reads_why_in_the_own_language(Chromium chromium, PlayedDemo demo) {
    try (Guest guest = chromium.guest(new Look("sv", false, false))) {
      Salesperson vera = new Salesperson(guest, "sv");
      for (String who : new String[] {"Vera", "Ines", "Sam"}) {
        vera.page().navigate(demo.at("/login"));
        vera.follow("login.organisation");
        pick(vera.page(), who);
        String refusal = who.equals("Vera") ? "overage" : who.equals("Ines") ? "groups" : "address";
        assertThat(vera.page().locator("[role=alert]"))
            .hasText(vera.word("refused.sign-in-" + refusal));
      }
    }
  }
}
