package org.mailtrail.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SafeHtmlTest {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?:\\s+[a-z-]+=\"[^\"<>]*\")*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr address b big blockquote br caption center code col colgroup dd del div dl dt em"
                  + " font h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre s small span strike strong"
                  + " sub sup table tbody td tfoot th thead tr tt u ul")
              .split(" "));
  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("href rel src alt title dir lang align valign width height border cellpadding"
                  + " cellspacing colspan rowspan bgcolor color style")
              .split(" "));
  private static final Pattern ACTS =
      Pattern.compile(
          "(?i)url\\s*\\(|expression|import|javascript|binding|behaviou?r|image-set|\\\\");

  private static String safe(String html) {
    return SafeHtml.of(html, Map.of("logo", "data:image/png;base64,iVBORw0KGgo=")).html();
  }

  @Test
  void nothing_hostile_comes_through() throws IOException {
    List<String> hostile = HostileMail.all();
    assertThat(new HashSet<>(hostile)).hasSizeGreaterThanOrEqualTo(200);
    for (String html : hostile) {
      assertHarmless(html, safe(html));
      assertHarmless(html, safe("<table><tr><td>" + html));
      assertHarmless(html, safe(safe(html)));
    }
  }

  private static void assertHarmless(String html, String safe) {
    Matcher tag = TAG.matcher(safe);
    int end = 0;
    while (tag.find()) {
      assertThat(safe.substring(end, tag.start())).as(html).doesNotContain("<");
      end = tag.end();
      assertThat(ELEMENTS).as(html).contains(tag.group(2));
      assertAttributes(html, tag.group(3));
    }
    assertThat(safe.substring(end)).as(html).doesNotContain("<");
  }

  private static void assertAttributes(String html, String attributes) {
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      String value = attribute.group(2).toLowerCase(Locale.ROOT);
      assertThat(ATTRIBUTES).as(html).contains(attribute.group(1));
      switch (attribute.group(1)) {
        case "href" -> assertThat(value).as(html).matches("(?s)(https?://|mailto:).*");
        case "src" -> assertThat(value).as(html).startsWith("data:image/png;base64,");
        case "style" -> assertThat(value).as(html).doesNotContainPattern(ACTS);
        default -> assertThat(value).as(html).doesNotContain("javascript:");
      }
    }
  }

  @Test
  void what_makes_a_letter_legible_stays() {
    assertThat(safe("<p style=\"color:#c00;text-align:center\"><b>Offer</b> 10&nbsp;%</p>"))
        .contains("<b>Offer</b>")
        .contains("color:#c00");
    assertThat(safe("<table border=1><tr><td colspan=2 bgcolor=#eeeeee>x</td></tr></table>"))
        .contains("colspan=\"2\"")
        .contains("bgcolor=\"#eeeeee\"");
    assertThat(safe("<img src=\"cid:logo\" alt=\"Logo\">"))
        .contains("src=\"data:image/png;base64,iVBORw0KGgo=\"")
        .contains("alt=\"Logo\"");
  }

  @Test
  void a_link_tells_nobody_where_it_was_clicked() {
    assertThat(safe("<a href=\"https://contoso.example/a?b=c\">x</a>"))
        .contains("href=\"https://contoso.example/a?b&#61;c\"")
        .contains("noopener")
        .contains("noreferrer");
  }
}
