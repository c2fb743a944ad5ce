package org.mailtrail.consoletest.hostile;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailtrail.consoletest.rig.Guest;

/** Shows documents side by side, each in a frame without a sandbox, and tells which are alive. */
final class Bench {
  private static final int AT_ONCE = 24;
  private static final Pattern PLACE = Pattern.compile("/bench/([a-z0-9-]+)");

  private final Guest guest;
  private final String origin;
  private final Map<String, String> headers;
  private final Set<String> alive = new TreeSet<>();

  /**
   * A bench.
   *
   * @param origin under which the documents are, which is the console's
   * @param headers of every document
   */
  Bench(Guest guest, String origin, Map<String, String> headers) {
    this.guest = guest;
    this.origin = origin;
    this.headers = headers;
  }

  /** Shows them all; each frame that has loaded is handed to the visitor. */
  Bench show(Map<String, String> documents, Consumer<Frame> visitor) {
    Page page = guest.context().newPage();
    page.onRequest(this::asked);
    page.route("**/bench/**", route -> answer(route, documents));
    List<String> names = new ArrayList<>(documents.keySet());
    for (int from = 0; from < names.size(); from += AT_ONCE) {
      List<String> some = names.subList(from, Math.min(names.size(), from + AT_ONCE));
      page.navigate(origin + "/bench/all?" + String.join(",", some));
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.frames().stream().filter(frame -> frame != page.mainFrame()).forEach(visitor);
    }
    page.close();
    guest.ran().forEach(this::keep);
    return this;
  }

  private void asked(Request request) {
    if (request.url().startsWith("http") && !request.url().startsWith(origin + "/")) {
      keep(request.frame().url());
    }
  }

  private void keep(String where) {
    Matcher place = PLACE.matcher(where);
    if (place.find()) {
      alive.add(place.group(1));
    }
  }

  private void answer(Route route, Map<String, String> documents) {
    Matcher place = PLACE.matcher(route.request().url());
    String name = place.find() ? place.group(1) : "";
    Route.FulfillOptions answer = new Route.FulfillOptions();
    if (documents.containsKey(name)) {
      answer.setHeaders(headers).setBody(documents.get(name));
    } else if (name.equals("all")) {
      answer.setBody(frames(route.request().url().replaceFirst(".*[?]", "")));
    } else {
      answer.setStatus(404);
    }
    route.fulfill(answer.setContentType("text/html; charset=utf-8"));
  }

  private static String frames(String names) {
    return Arrays.stream(names.split(","))
        .map(name -> "<iframe src=\"/bench/" + name + "\"></iframe>")
        .collect(Collectors.joining("", "<!doctype html>", ""));
  }

  /** Those in which something ran, or that wanted something of another host. */
  Set<String> alive() {
    return alive;
  }
}
