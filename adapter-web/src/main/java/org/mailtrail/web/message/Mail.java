package org.mailtrail.web.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailtrail.web.look.Frame;

/**
 * A message as far as its page shows it; all of it comes from outside.
 *
 * @param head its fields in words
 * @param text its plain text
 * @param html its HTML, not made safe yet
 * @param pictures by Content-ID, as data URLs
 * @param attachments what can be saved
 */
public record Mail(
    Head head,
    Optional<String> text,
    Optional<String> html,
    Map<String, String> pictures,
    List<Attachment> attachments) {
  private static final long KILOBYTE = 1_000;
  private static final long HALF = KILOBYTE / 2;
  private static final long MANY = 10_000_000;
  private static final long MEGABYTE = 1_000_000;
  private static final Pattern REMOTE =
      Pattern.compile("(?i)<img\\b[^>]{0,2000}?\\bsrc\\s*+=\\s*+[\"']?+\\s*+(?:https?:)?+//");

  /** Copies both. */
  public Mail {
    pictures = Map.copyOf(pictures);
    attachments = List.copyOf(attachments);
  }

  /** Fields of the message, decoded; empty where they are missing. */
  public record Head(String from, String to, String cc, String subject, String date) {}

  /**
   * Something that can be saved.
   *
   * @param index which part it is
   * @param name under which it is saved
   * @param type what the sender says it is
   * @param size its bytes
   */
  public record Attachment(int index, String name, String type, long size) {
    /** The size in words: kilobytes, megabytes where they are many. */
    public String size(Frame frame) {
      if (size == 0) {
        return frame.say("message.size.none");
      }
      return size < MANY
          ? frame.say("message.size", frame.number(Math.max(1, (size + HALF) / KILOBYTE)))
          : frame.say("message.size.large", frame.number((size + MEGABYTE / 2) / MEGABYTE));
    }

    /** Whether it is larger than what is handed out. */
    public boolean isTooLarge() {
      return size > Parts.MOST_ATTACHMENT;
    }
  }

  /** Whether HTML shows the picture of this Content-ID in its place (RFC 2392). */
  static boolean shows(String html, String id) {
    return Stream.of(id, URLEncoder.encode(id, StandardCharsets.UTF_8), id.replace("+", "%2B"))
        .anyMatch(
            written ->
                Pattern.compile("cid:" + Pattern.quote(written), Pattern.CASE_INSENSITIVE)
                    .matcher(html)
                    .find());
  }

  /** How many pictures the HTML would load from elsewhere; they are left out. */
  public long leftOut() {
    return html.map(written -> REMOTE.matcher(written).results().count()).orElse(0L);
  }

  /** Whether nothing is written in it. */
  public boolean isBlank() {
    return html.or(() -> text).filter(words -> !words.isBlank()).isEmpty();
  }

  /** Whether there is a choice between HTML and text. */
  public boolean hasBoth() {
    return html.isPresent() && text.filter(plain -> !plain.isBlank()).isPresent();
  }

  /** The document for the frame: HTML made safe, else the text. */
  public String document() {
    return document(false);
  }

  /**
   * The document for the frame.
   *
   * @param asText whether the text is wanted where there are both
   */
  String document(boolean asText) {
    Optional<String> plain = text.map(words -> "<pre>" + escaped(words) + "</pre>");
    Optional<String> made = html.map(SafeHtml.withPictures(pictures)::of);
    return framed((asText ? plain.or(() -> made) : made.or(() -> plain)).orElse(""));
  }

  private static String framed(String body) {
    return "<!doctype html><meta charset=\"utf-8\"><base"
        + " target=\"_blank\"><style>body{font:15px/22px"
        + " system-ui,sans-serif;margin:16px;color:#1b1f24;background:#fff;overflow-wrap:anywhere}"
        + "pre{white-space:pre-wrap;font:inherit}img{max-width:100%;height:auto}</style>"
        + body;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
