package org.mailtrail.consoletest.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.consoletest.rig.Chromium;
import org.mailtrail.consoletest.rig.Guest;
import org.mailtrail.consoletest.rig.InBrowser;
import org.mailtrail.consoletest.rig.Look;
import org.mailtrail.consoletest.rig.PlayedDemo;

/**
 * Hostile mail from the mailbox to the screen: each of three walls (the sanitizer, the header
 * fields of the document, the frame) is tried alone as well.
 */
@InBrowser
class HostileMailTest {
  private static final boolean ALL = Boolean.getBoolean("mailtrail.thorough");
  private static final int SAMPLE = 36;

  /** Of all of them so many go through the whole page as well: about 180. */
  private static final int THIRD = 3;

  /** Each may wait for a name that nobody knows. */
  private static final int MOST_ASKED = 3;

  private static final Pattern NUMBER =
      Pattern.compile("<a href=\"/entries/(\\d+)\">(?:<bdi>)?([a-z0-9-]+) ");
  private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"");
  private static final Pattern FRAME = Pattern.compile("<i?frame src=https:");
  private static final Pattern TRICKS = Pattern.compile("[\\p{Cf}\\p{Cc}<>:\"|?*%;/\\\\]");

  /** Walks a document as the browser has read it, and pokes all of it. */
  private static final String LIVING =
      """
      () => {
        const bad = [];
        for (const one of document.querySelectorAll("*")) {
          for (const {name, value} of one.localName === "base" ? [] : one.attributes)
            if (/^(on|hx-|data-|id$|name$|class$|form|action|srcset|ping|target)/.test(name)
                || (/^(href|src)$/.test(name) && !/^(https?:\\/\\/|mailto:|data:image\\/(png|jpeg|gif|webp);)/i.test(value))
                || (name === "style" && /url|expression|@|\\\\/i.test(value)))
              bad.push(one.localName + " " + name + "=" + value.slice(0, 80));
          if (/^(script|svg|math|iframe|object|embed|form|input|button|select|textarea|link|template|dialog|video|audio)$/.test(one.localName)
              || (one.localName === "meta" && !one.hasAttribute("charset")) || one.shadowRoot)
            bad.push(one.localName);
          if (one.localName === "base" && one.outerHTML !== '<base target="_blank">') bad.push(one.outerHTML);
          if (one.localName !== "a")
            for (const type of ["click", "mouseover", "focus", "error", "load", "toggle", "animationstart"])
              one.dispatchEvent(new Event(type));
        }
        return bad;
      }
      """;

  @TempDir private static Path folder;

  private static Map<String, byte[]> mails;
  private static PlayedDemo demo;
  private static Guest guest;
  private static final Map<String, String> numbers = new LinkedHashMap<>();

  @BeforeAll
  static void deliver(Chromium chromium) throws IOException {
    mails = some(HostileMails.all());
    Path box = Files.createDirectory(folder.resolve("box"));
    for (Map.Entry<String, byte[]> mail : mails.entrySet()) {
      Files.write(box.resolve(mail.getKey() + ".eml"), mail.getValue());
    }
    Path people = folder.resolve("people.csv");
    Files.writeString(people, "code,name,email\nJR,Jane Roe,jr@contoso.example\n");
    Path contacts = folder.resolve("contacts.csv");
    Files.writeString(
        contacts, "number,name,email,company\nCT1,Mia Lund,mia@fabrikam.example,Fabrikam\n");
    demo = PlayedDemo.with(box, people, contacts);
    guest = demo.admin(chromium);
    keepNumbers();
  }

  /** Walks the log to its end. */
  private static void keepNumbers() {
    Optional<String> next = Optional.of("/");
    while (next.isPresent()) {
      String log = guest.context().request().get(demo.at(next.get())).text();
      NUMBER.matcher(log).results().forEach(row -> numbers.put(row.group(2), row.group(1)));
      next =
          NEXT.matcher(log).results().map(link -> link.group(1).replace("&amp;", "&")).findFirst();
    }
  }

  @BeforeEach
  void forget_what_others_asked() {
    guest.forget();
  }

  @AfterAll
  static void close() {
    if (guest != null) {
      guest.close();
    }
    if (demo != null) {
      demo.close();
    }
  }

  private static String page(String name) {
    return demo.at("/entries/" + numbers.get(name) + "/message");
  }

  /** All of them in the long campaigns; else the first of each kind, and of the rest a few. */
  private static Map<String, byte[]> some(Map<String, byte[]> all) {
    Map<String, byte[]> some = new LinkedHashMap<>();
    Set<String> kinds = new HashSet<>();
    int i = 0;
    for (Map.Entry<String, byte[]> mail : all.entrySet()) {
      boolean first = kinds.add(mail.getKey().split("-")[0]);
      if (ALL || first || i++ % SAMPLE == 0) {
        some.put(mail.getKey(), mail.getValue());
      }
    }
    return some;
  }

  @Test
  void every_mail_is_in_the_log() {
    assertThat(numbers.keySet()).containsAll(mails.keySet());
    assertThat(ALL ? mails.size() : 500).isGreaterThanOrEqualTo(500);
  }

  @Test
  void on_the_page_of_a_message_nothing_runs_and_nothing_is_asked_of_another_host() {
    Page page = guest.page();
    List<String> names = List.copyOf(mails.keySet());
    for (int i = 0; i < names.size(); i += ALL ? THIRD : 1) {
      String name = names.get(i);
      page.navigate(page(name));
      int blank = page.locator("p.card.empty").count();
      assertThat(page.locator("iframe.message").count() + blank).as(name).isEqualTo(1);
      assertThat(page.url()).as(name).isEqualTo(page(name));
      assertThat(page.title()).as(name).endsWith(" · Mailtrail");
      assertThat(guest.ran()).as(name).isEmpty();
      assertThat(guest.wanted()).as(name).isEmpty();
    }
    page.navigate(demo.at("/"));
    assertThat(guest.left()).isEmpty();
  }

  @Test
  void the_sanitizer_alone_would_do(Chromium chromium) {
    Map<String, String> safe = new LinkedHashMap<>();
    mails.keySet().forEach(name -> safe.put(name, content(name).text()));
    try (Guest other = chromium.guest(Look.USUAL)) {
      Bench bench = new Bench(other, demo.origin(), Map.of());
      List<String> found = new ArrayList<>();
      bench.show(
          safe,
          frame -> {
            if (frame.evaluate(LIVING) instanceof List<?> living && !living.isEmpty()) {
              found.add(frame.url() + " " + living);
            }
          });
      assertThat(bench.alive()).isEmpty();
      assertThat(found).isEmpty();
      assertThat(other.left()).isEmpty();
    }
  }

  @Test
  void the_headers_of_the_document_alone_would_do(Chromium chromium) {
    APIResponse real = content(mails.keySet().iterator().next());
    String policy = real.headers().get("content-security-policy");
    assertThat(policy).endsWith("; sandbox");
    try (Guest other = chromium.guest(Look.USUAL)) {
      Bench bench = new Bench(other, demo.origin(), Map.of("content-security-policy", policy));
      Map<String, String> bodies = bodies();
      // Chromium opens a connection for a frame before the policy refuses it; the sanitizer knows
      // no frames
      bodies.values().removeIf(body -> FRAME.matcher(body).find());
      bench.show(bodies, frame -> {});
      assertThat(other.ran()).isEmpty();
      assertThat(other.left()).isEmpty();
    }
  }

  /** The test of the tests: without any wall many of them do what they are made for. */
  @Test
  void without_a_wall_they_are_alive(Chromium chromium) {
    try (Guest other = chromium.guest(Look.USUAL)) {
      Bench bench = new Bench(other, demo.origin(), Map.of());
      bench.show(bodies(), frame -> {});
      assertThat(bench.alive()).hasSizeGreaterThan(bodies().size() / 4);
      assertThat(other.ran()).isNotEmpty();
      assertThat(other.left()).isNotEmpty();
    }
  }

  @Test
  void a_link_in_a_message_leads_nowhere() {
    String name = first("link-");
    Page page = guest.page();
    page.navigate(page(name));
    for (Locator link : page.frameLocator("iframe.message").locator("a").all()) {
      link.click();
    }
    page.navigate(demo.at("/"));
    assertThat(guest.left()).isEmpty();
    assertThat(guest.context().pages()).hasSize(1);
  }

  @Test
  void pictures_that_are_asked_for_are_fetched_by_the_service_and_the_browser_asks_nobody() {
    Page page = guest.page();
    int asked = 0;
    for (String name : mails.keySet().stream().filter(HostileMailTest::mayAsk).toList()) {
      page.navigate(page(name));
      Locator ask = page.locator("form[target=message-content] button");
      if (asked < MOST_ASKED && ask.count() == 1) {
        ask.click();
        page.frameLocator("iframe.message").locator("body > p[role=status]").first().waitFor();
        assertThat(page.url()).as(name).isEqualTo(page(name));
        asked++;
      }
    }
    page.navigate(demo.at("/"));
    assertThat(asked).isPositive();
    assertThat(guest.ran()).isEmpty();
    assertThat(guest.wanted()).isEmpty();
    assertThat(guest.left()).isEmpty();
  }

  /** Whether the page has the button. */
  private static boolean mayAsk(String name) {
    return guest.context().request().get(page(name)).text().contains("target=\"message-content\"");
  }

  @Test
  void a_file_is_saved_under_a_name_that_deceives_nobody() {
    Page page = guest.page();
    for (String name : mails.keySet().stream().filter(one -> one.startsWith("file-")).toList()) {
      page.navigate(page(name));
      Locator chip = page.locator(".chips a");
      Download saved = page.waitForDownload(chip::click);
      assertThat(saved.suggestedFilename()).as(name).doesNotContainPattern(TRICKS);
      assertThat(chip.locator("bdi").textContent()).as(name).doesNotContainPattern(TRICKS);
    }
    assertThat(guest.ran()).isEmpty();
  }

  private static APIResponse content(String name) {
    return guest.context().request().get(page(name) + "/content");
  }

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new LinkedHashMap<>();
    mails.forEach(
        (name, raw) -> {
          if (name.startsWith("body-")) {
            bodies.put(name, new String(raw, StandardCharsets.UTF_8).split("\r\n\r\n", 2)[1]);
          }
        });
    return bodies;
  }

  private static String first(String prefix) {
    return mails.keySet().stream().filter(one -> one.startsWith(prefix)).findFirst().orElseThrow();
  }
}
