package org.mailtrail.consoletest.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mailtrail.consoletest.rig.Chromium;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.consoletest.rig.Look;
import org.mailtrail.consoletest.rig.PlayedDemo;

/**
 * Every page that a link leads to, as it is seen in the looks of one language; each language is a
 * class, so that two processes share them.
 */
abstract class PagesTrial {
  private static final boolean WHOLE = Boolean.getBoolean("mailtrail.thorough");

  private static final List<Look> LOOKS =
      Album.isWanted() ? Look.all() : WHOLE ? Look.pairs() : List.of(Look.USUAL, Look.OTHER);

  /** The first element that sticks out, where the page is wider than the screen. */
  private static final String TOO_WIDE =
      """
      () => {
        const width = screen.width;
        if (document.documentElement.scrollWidth <= width) return null;
        const out = [...document.querySelectorAll("main *")].find(one =>
          one.getBoundingClientRect().right > width && !one.closest(".scroll > *"));
        return out ? out.outerHTML.slice(0, 200) : "?";
      }
      """;

  private static final Album ALBUM = new Album();
  private static final Axe AXE = new Axe();
  private static final Map<String, String> PAGES = new LinkedHashMap<>();
  private static final List<String> UNSIGNED = List.of("/login", "/enter/over");

  private static Guest admin;

  private final String language;

  PagesTrial(String language) {
    this.language = language;
  }

  @BeforeAll
  static void find(Chromium chromium, PlayedDemo demo) {
    admin = demo.admin(chromium);
    admin.page().navigate(demo.at("/entries/1"));
    if (admin.page().locator("form[action$='/opportunity']").count() > 0) {
      admin.page().locator("form[action$='/opportunity'] input[name=amount]").fill("12500");
      admin.page().locator("form[action$='/opportunity'] input[name=currency]").fill("SEK");
      admin.page().locator("form[action$='/opportunity'] button").click();
    }
    PAGES.putAll(new Walk(admin, demo.origin()).from("/"));
    PAGES.put("missing", "/nowhere");
  }

  @AfterAll
  static void close() {
    admin.close();
  }

  @Test
  final void links_lead_to_every_page() {
    assertThat(PAGES)
        .containsKeys("log", "unmatched", "opportunities", "people", "mailboxes", "health")
        .containsKeys("ledger", "users", "audit", "sessions", "about", "people-import")
        .containsKeys("entries-n", "entries-n-message", "opportunities-n", "mailboxes-demo")
        .containsKeys("mailboxes-demo-capacity");
  }

  @Test
  final void every_page_is_accessible_fits_and_keeps_its_own_policy(
      Chromium chromium, PlayedDemo demo) {
    List<String> issues = new ArrayList<>();
    for (Look look : LOOKS.stream().filter(one -> one.language().equals(language)).toList()) {
      try (Guest guest = chromium.guest(look, admin.context().storageState())) {
        guest.context().onConsoleMessage(said -> complain(issues, look, said.type(), said.text()));
        for (String name : pages(look)) {
          look(guest.page(), look, name, demo.at(PAGES.get(name)), issues);
        }
      }
      try (Guest guest = chromium.guest(look)) {
        UNSIGNED.forEach(
            path -> look(guest.page(), look, path.split("/")[1], demo.at(path), issues));
      }
    }
    assertThat(issues).isEmpty();
  }

  /** All of them in the long campaigns; else every other page has one look, in turn. */
  private static List<String> pages(Look look) {
    List<String> all = List.copyOf(PAGES.keySet());
    return IntStream.range(0, all.size())
        .filter(n -> WHOLE || n % (2 * LOOKS.size()) == LOOKS.indexOf(look))
        .mapToObj(all::get)
        .toList();
  }

  /** A page that is not there is an error of the console on purpose. */
  private static void complain(List<String> issues, Look look, String type, String text) {
    if (type.equals("error") && !text.contains("status of 4")) {
      issues.add(look + " " + text);
    }
  }

  private static void look(Page page, Look look, String name, String url, List<String> issues) {
    page.navigate(url);
    String where = look + " " + url.replaceFirst("^http://[^/]+", "") + " ";
    ALBUM.take(page, look, name);
    AXE.issues(page).forEach(issue -> issues.add(where + issue));
    Object wide = page.evaluate(TOO_WIDE);
    if (wide != null) {
      issues.add(where + "is wider than the screen: " + wide);
    }
    if (!page.locator("html").getAttribute("lang").equals(look.language())) {
      issues.add(where + "is in another language");
    }
  }
}
