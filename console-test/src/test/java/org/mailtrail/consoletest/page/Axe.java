package org.mailtrail.consoletest.page;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Judges a page by axe-core: WCAG 2.2, levels A and AA, and good practice. */
final class Axe {
  private static final String RUN =
      """
      () => axe.run(document, {
        iframes: false,
        resultTypes: ["violations"],
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      }).then(({violations}) => violations
        .filter(({impact}) => impact === "serious" || impact === "critical")
        .flatMap(({id, nodes}) => nodes.map(node =>
          id + ": " + node.html.slice(0, 200) + " — " + node.failureSummary.replace(/\\s+/g, " ").slice(0, 200))))
      """;

  private final String script = script();

  private static String script() {
    try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What is serious or critical on the page. */
  List<String> issues(Page page) {
    page.evaluate(script);
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}
