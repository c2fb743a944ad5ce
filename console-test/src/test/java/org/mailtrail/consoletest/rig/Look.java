package org.mailtrail.consoletest.rig;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** How a page is looked at. */
public record Look(String language, boolean dark, boolean phone) {
  /** English, light, on a desk. */
  public static final Look USUAL = new Look("en", false, false);

  /** Swedish, dark, in a hand. */
  public static final Look OTHER = new Look("sv", true, true);

  /**
   * Each language in each theme; of both languages and themes one look on a desk, one in a hand.
   */
  public static List<Look> pairs() {
    return List.of(
        USUAL,
        new Look("en", true, true),
        new Look("sv", false, true),
        new Look("sv", true, false));
  }

  /** All eight. */
  public static List<Look> all() {
    return List.of(
        USUAL,
        OTHER,
        new Look("en", true, false),
        new Look("en", false, true),
        new Look("en", true, true),
        new Look("sv", false, false),
        new Look("sv", true, false),
        new Look("sv", false, true));
  }

  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setLocale(language.equals("sv") ? "sv-SE" : "en-GB")
        .setTimezoneId("Europe/Stockholm")
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setViewportSize(phone ? 360 : 1280, phone ? 740 : 860)
        .setIgnoreHTTPSErrors(true);
  }

  @Override
  public String toString() {
    return language + "-" + (dark ? "dark" : "light") + "-" + (phone ? "phone" : "desktop");
  }
}
