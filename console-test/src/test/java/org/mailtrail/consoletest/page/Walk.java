package org.mailtrail.consoletest.page;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.mailtrail.consoletest.rig.Guest;

/** Finds every page by following links: one of each kind. */
final class Walk {
  private static final Pattern LINK = Pattern.compile("<a\\b[^>]*? href=\"(/[^\"#]*)\"");
  private static final Pattern NO_PAGE =
      Pattern.compile("^/(assets|api)/|/content\\b|/outlook$|/attachments/|/export|\\.json$");
  private static final int MOST = 60;

  private final Guest guest;
  private final String origin;
  private final Map<String, String> found = new LinkedHashMap<>();
  private final Deque<String> waiting = new ArrayDeque<>();

  Walk(Guest guest, String origin) {
    this.guest = guest;
    this.origin = origin;
  }

  /** Paths by a name for their kind. */
  Map<String, String> from(String start) {
    keep(start);
    while (!waiting.isEmpty() && found.size() < MOST) {
      APIResponse answer =
          guest
              .context()
              .request()
              .get(origin + waiting.remove(), RequestOptions.create().setMaxRedirects(0));
      if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
        LINK.matcher(answer.text()).results().forEach(link -> keep(link.group(1)));
      }
    }
    return found;
  }

  private void keep(String link) {
    String path = link.replace("&amp;", "&");
    if (!NO_PAGE.matcher(path).find() && found.putIfAbsent(kind(path), path) == null) {
      waiting.add(path);
    }
  }

  /** Numbers, codes and addresses differ within a kind; of a query only the names count. */
  private static String kind(String path) {
    String[] parts = path.split("\\?", 2);
    String place =
        parts[0]
            .replaceAll("/(?:[A-Z]*\\d+|[A-Z]{2,})\\b", "/n")
            .replaceAll("[^/]*(?:@|%40)[^/]*", "n");
    String query = parts.length < 2 ? "" : "-" + parts[1].replaceAll("=[^&]*&?", "-");
    return (place.equals("/") ? "log" : place.substring(1).replace('/', '-')) + query;
  }
}
