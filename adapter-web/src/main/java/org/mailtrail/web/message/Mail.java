package org.mailtrail.web.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.message.picture.DocumentPictures;
import org.mailtrail.web.message.picture.LeftOut;

/**
 * A message as far as its page shows it; all of it comes from outside.
 *
 * @param head its fields in words
 * @param text its plain text
 * @param html its HTML, not made safe yet
 * @param pictures by Content-ID, as data URLs
 * @param attachments what can be saved
 * @param leftOut what its HTML only points at
 */
public record Mail(
    Head head,
    Optional<String> text,
    Optional<String> html,
    Map<String, String> pictures,
    List<Attachment> attachments,
    LeftOut leftOut) {
  private static final long KILOBYTE = 1_000;
  private static final long HALF = KILOBYTE / 2;
  private static final long MANY = 10_000_000;
  private static final long MEGABYTE = 1_000_000;

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
    Optional<String> made = html.map(words -> safe(words, Map.of(), ""));
    return framed((asText ? plain.or(() -> made) : made.or(() -> plain)).orElse(""));
  }

  /**
   * The document for the frame with pictures that it only points at.
   *
   * @param fetched as data URLs, by address
   * @param missed what stands in place of the others
   * @param note a sentence before it
   */
  String document(Map<String, String> fetched, String missed, String note) {
    return framed(
        "<p role=\"status\">"
            + escaped(note)
            + "</p><hr>"
            + html.map(words -> safe(words, fetched, missed)).orElse(""));
  }

  private String safe(String words, Map<String, String> fetched, String missed) {
    return new SafeHtml(new DocumentPictures(pictures, fetched, missed)).of(words);
  }

  private static String framed(String body) {
    return "<!doctype html><meta charset=\"utf-8\"><base target=\"_blank\"><style>"
        + "body{font:15px/22px system-ui,sans-serif;margin:16px;color:#1b1f24;"
        + "background:#fff;overflow-wrap:anywhere}"
        + "pre{white-space:pre-wrap;font:inherit}img{max-width:100%;height:auto}"
        + "img[alt]:not([alt=\"\"]):not([src]){"
        + "border:1px dashed #8c959f;color:#57606a;padding:2px}</style>"
        + body;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
