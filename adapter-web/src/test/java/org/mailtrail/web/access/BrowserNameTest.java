package org.mailtrail.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {
  private static final String WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko) ";

  @ParameterizedTest
  @CsvSource({
    "Windows NT 10.0; Win64; x64, Chrome/131.0.0.0 Safari/537.36, Chrome 131, Windows",
    "Windows NT 10.0; Win64; x64, Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.70, Edge 131,"
        + " Windows",
    "Windows NT 10.0; Win64; x64, Chrome/131.0.0.0 Safari/537.36 OPR/116.0.0.0, Opera 116, Windows",
    "X11; Linux x86_64, HeadlessChrome/131.0.0.0 Safari/537.36, Chrome 131, Linux",
    "X11; CrOS x86_64 14541.0.0, Chrome/131.0.0.0 Safari/537.36, Chrome 131, ChromeOS",
    "Linux; Android 10; K, Chrome/131.0.0.0 Mobile Safari/537.36, Chrome 131, Android",
    "Linux; Android 10; K, SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36,"
        + " Samsung Internet 27, Android",
    "Macintosh; Intel Mac OS X 10_15_7, Version/18.1 Safari/605.1.15, Safari 18, macOS",
    "iPhone; CPU iPhone OS 18_1 like Mac OS X, Version/18.1 Mobile/15E148 Safari/604.1, Safari 18,"
        + " iPhone",
    "iPhone; CPU iPhone OS 18_1 like Mac OS X, CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1,"
        + " Chrome 131, iPhone",
    "iPad; CPU OS 18_1 like Mac OS X, FxiOS/133.0 Mobile/15E148 Safari/605.1.15, Firefox 133, iPad"
  })
  void common_browsers_are_known_by_name_and_system(
      String platform, String products, String browser, String system) {
    String agent = "Mozilla/5.0 (" + platform + ") " + WEBKIT + products;

    assertThat(BrowserName.browser(agent)).contains(browser);
    assertThat(BrowserName.system(agent)).contains(system);
  }

  @Test
  void firefox_is_no_webkit() {
    String agent = "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";

    assertThat(BrowserName.browser(agent)).contains("Firefox 133");
    assertThat(BrowserName.system(agent)).contains("Linux");
  }

  @ParameterizedTest
  @CsvSource({"curl/8.5.0", "''", "Chrome", "Chrome/x", "Mozilla/5.0 (compatible; Bot/1.0)"})
  void what_is_not_common_is_not_guessed(String agent) {
    assertThat(BrowserName.browser(agent)).isEmpty();
  }
}
