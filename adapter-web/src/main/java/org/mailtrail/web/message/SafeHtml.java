package org.mailtrail.web.message;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mailtrail.web.message.picture.DocumentPictures;
import org.mailtrail.web.message.picture.SafeBody;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets through what looks: text, tables, colours, pictures that came with the message or were
 * fetched. Everything that acts, loads or leaves goes: scripts, handlers, forms, frames, objects,
 * styles that name an address, addresses of pictures. It is an allow-list, so what nobody has
 * thought of goes too.
 */
final class SafeHtml {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}%?");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}");
  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\\\]+");
  private static final int DEEPEST_TEXT = 2_000_000;

  /** What only says how text is laid out; nothing that loads, runs or asks. */
  private static final String[] ELEMENTS =
      ("a abbr address b big blockquote br caption center code col colgroup dd del "
              + "div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre s small span "
              + "strike strong sub sup table tbody td tfoot th thead tr tt u ul")
          .split(" ");

  private final PolicyFactory policy;
  private final DocumentPictures pictures;

  /**
   * A filter for one document.
   *
   * @param pictures where its pictures come from
   */
  private SafeHtml(DocumentPictures pictures) {
    this.pictures = pictures;
    HtmlPolicyBuilder builder =
        new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowElements(pictures::picture, "img")
            .allowWithoutAttributes("a", "font", "span", "img")
            .allowUrlProtocols("http", "https", "mailto", "cid", "data");
    this.policy =
        laidOut(leading(builder, pictures))
            .allowStyling()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();
  }

  /** To pages by a click, to pictures where there are any. */
  private static HtmlPolicyBuilder leading(HtmlPolicyBuilder builder, DocumentPictures pictures) {
    return builder
        .allowAttributes("href")
        .matching((element, name, value) -> LINK.matcher(value).matches() ? value : null)
        .onElements("a")
        .allowAttributes("src")
        .matching((element, name, value) -> pictures.source(value))
        .onElements("img");
  }

  private static HtmlPolicyBuilder laidOut(HtmlPolicyBuilder builder) {
    return builder
        .allowAttributes("alt", "title", "dir", "lang", "align", "valign")
        .globally()
        .allowAttributes("width", "height", "border", "cellpadding", "cellspacing")
        .matching((element, name, value) -> length(value))
        .globally()
        .allowAttributes("colspan", "rowspan")
        .matching(NUMBER)
        .onElements("td", "th")
        .allowAttributes("bgcolor", "color")
        .matching(COLOUR)
        .globally();
  }

  /** A number, also where it is written as a style is. */
  private static @Nullable String length(String written) {
    String number = written.strip().toLowerCase(Locale.ROOT).replaceFirst("px$", "");
    return NUMBER.matcher(number).matches() ? number : null;
  }

  /**
   * The HTML that may be shown; what is longer than two million characters is cut.
   *
   * @param pictures what came with the message, as data URLs, by Content-ID
   */
  static SafeBody of(String html, Map<String, String> pictures) {
    return new SafeHtml(new DocumentPictures(pictures)).of(html);
  }

  private SafeBody of(String html) {
    String bounded = html.length() > DEEPEST_TEXT ? html.substring(0, DEEPEST_TEXT) : html;
    return pictures.body(policy.sanitize(bounded));
  }
}
