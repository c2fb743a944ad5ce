package org.mailtrail.web.access;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.site.Visit;

/** Says in words which browser, on which system, is signed in; the common ones, as they say it. */
public final class BrowserName {
  private static final String BEFORE_ADDRESS = " · ";

  private static final Pattern BROWSER =
      Pattern.compile(
          "\\b(EdgA?|EdgiOS|OPR|SamsungBrowser|Vivaldi|FxiOS|Firefox|CriOS|HeadlessChrome|Chrome)"
              + "/(\\d{1,5})|\\bVersion/(\\d{1,5})[\\d.]* (?:Mobile/\\w+ )?(Safari)/");

  private static final Map<String, String> NAMES =
      Map.of(
          "Edg", "Edge",
          "EdgA", "Edge",
          "EdgiOS", "Edge",
          "OPR", "Opera",
          "SamsungBrowser", "Samsung Internet",
          "FxiOS", "Firefox",
          "CriOS", "Chrome",
          "HeadlessChrome", "Chrome");

  private static final Pattern SYSTEM =
      Pattern.compile("\\b(iPhone|iPad|Android|Windows|CrOS|Macintosh|Linux)\\b");

  private static final Map<String, String> SYSTEMS =
      Map.of("CrOS", "ChromeOS", "Macintosh", "macOS");

  private BrowserName() {}

  /** What tells this visitor's session from others: the browser as it says, and from where. */
  static String label(Visit visit) {
    return visit.browser() + BEFORE_ADDRESS + visit.approach().address();
  }

  /** What tells a token from others of its user: a key's name, a browser in words, or as it is. */
  public static String shown(Frame frame, Token token) {
    return token.kind() == Token.Kind.API_KEY ? token.label() : shown(frame, token.label());
  }

  /** A browser in words, with the address from which it came; as it is where nobody knows it. */
  public static String shown(Frame frame, String label) {
    int end = label.lastIndexOf(BEFORE_ADDRESS);
    String agent = end < 0 ? label : label.substring(0, end);
    return browser(agent)
        .map(
            browser ->
                system(agent)
                    .map(system -> frame.say("sessions.browser", browser, system))
                    .orElse(browser))
        .map(words -> end < 0 ? words : words + label.substring(end))
        .orElse(label);
  }

  /** Many say that they are a Chrome as well, before or behind their own name. */
  static Optional<String> browser(String agent) {
    Optional<String> found = Optional.empty();
    Matcher browser = BROWSER.matcher(agent);
    while (browser.find()) {
      boolean isSafari = browser.group(4) != null;
      String name = isSafari ? browser.group(4) : browser.group(1);
      String version = isSafari ? browser.group(3) : browser.group(2);
      if (found.filter(before -> !before.startsWith("Chrome ")).isEmpty()) {
        found = Optional.of(NAMES.getOrDefault(name, name) + " " + version);
      }
    }
    return found;
  }

  /** The first one counts; Android says before that it is a Linux. */
  static Optional<String> system(String agent) {
    Matcher system = SYSTEM.matcher(agent);
    Optional<String> found = Optional.empty();
    while (system.find()) {
      String name = system.group();
      if (found.isEmpty() || name.equals("Android")) {
        found = Optional.of(SYSTEMS.getOrDefault(name, name));
      }
    }
    return found;
  }
}
