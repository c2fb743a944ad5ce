package org.mailtrail.web.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets through what looks: text, tables, colours, pictures that came with the message. Everything
 * that acts, loads or leaves goes: scripts, handlers, forms, frames, objects, styles that name an
 * address, remote pictures. It is an allow-list, so what nobody has thought of goes too.
 */
final class SafeHtml {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}%?");
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}");
  private static final Pattern PICTURE =
      Pattern.compile("data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+");
  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\\\]+");
  private static final int DEEPEST_TEXT = 2_000_000;

  /** What only says how text is laid out; nothing that loads, runs or asks. */
  private static final String[] ELEMENTS =
      ("a abbr address b big blockquote br caption center code col colgroup dd del "
              + "div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre s small span "
              + "strike strong sub sup table tbody td tfoot th thead tr tt u ul")
          .split(" ");

  private final PolicyFactory policy;

  /**
   * A filter.
   *
   * @param picture a picture that came with the message, by its Content-ID, as a data URL
   */
  public SafeHtml(Function<String, Optional<String>> picture) {
    HtmlPolicyBuilder builder =
        new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowWithoutAttributes("a", "font", "span", "img")
            .allowUrlProtocols("http", "https", "mailto", "cid", "data")
            .allowAttributes("href")
            .matching((element, name, value) -> LINK.matcher(value).matches() ? value : null)
            .onElements("a")
            .allowAttributes("src")
            .matching((element, name, value) -> source(value, picture))
            .onElements("img");
    this.policy =
        laidOut(builder)
            .allowStyling()
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .toFactory();
  }

  private static HtmlPolicyBuilder laidOut(HtmlPolicyBuilder builder) {
    return builder
        .allowAttributes("alt", "title", "dir", "lang", "align", "valign")
        .globally()
        .allowAttributes("width", "height", "border", "cellpadding", "cellspacing")
        .matching(NUMBER)
        .globally()
        .allowAttributes("colspan", "rowspan")
        .matching(NUMBER)
        .onElements("td", "th")
        .allowAttributes("bgcolor", "color")
        .matching(COLOUR)
        .globally();
  }

  private static @Nullable String source(String value, Function<String, Optional<String>> picture) {
    boolean isOfMessage = value.regionMatches(true, 0, "cid:", 0, "cid:".length());
    return isOfMessage
        ? picture
            .apply(value.substring("cid:".length()))
            .filter(data -> PICTURE.matcher(data).matches())
            .orElse(null)
        : null;
  }

  /** The HTML that may be shown; what is longer than two million characters is cut. */
  public String of(String html) {
    String bounded = html.length() > DEEPEST_TEXT ? html.substring(0, DEEPEST_TEXT) : html;
    return policy.sanitize(bounded);
  }

  /** A filter for a message whose pictures are these. */
  public static SafeHtml withPictures(Map<String, String> pictures) {
    return new SafeHtml(
        id ->
            Optional.ofNullable(pictures.get(id))
                .or(() -> Optional.ofNullable(pictures.get(decoded(id)))));
  }

  /** Content-IDs are written into addresses as such (RFC 2392). */
  private static String decoded(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return id;
    }
  }
}
