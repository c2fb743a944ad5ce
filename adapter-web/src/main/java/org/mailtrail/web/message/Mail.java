package org.mailtrail.web.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.message.picture.LeftOut;
import org.mailtrail.web.message.picture.SafeBody;

/**
 * A message as far as its page shows it; all of it comes from outside.
 *
 * @param head its fields in words
 * @param content what is written in it
 * @param body its HTML, made safe
 * @param attachments what can be saved
 */
public record Mail(
    Head head, MailContent content, Optional<SafeBody> body, List<Attachment> attachments) {
  private static final long KILOBYTE = 1_000;
  private static final long HALF = KILOBYTE / 2;
  private static final long MANY = 10_000_000;
  private static final long MEGABYTE = 1_000_000;

  /** Copies the list. */
  public Mail {
    attachments = List.copyOf(attachments);
  }

  /** Fields of the message, decoded; empty where they are missing. */
  public record Head(String from, String to, String cc, String subject, String date) {}

  /** So many bytes in words: kilobytes, megabytes where they are many. */
  public static String size(Frame frame, long bytes) {
    if (bytes == 0) {
      return frame.say("message.size.none");
    }
    return bytes < MANY
        ? frame.say("message.size", frame.number(Math.max(1, (bytes + HALF) / KILOBYTE)))
        : frame.say("message.size.large", frame.number((bytes + MEGABYTE / 2) / MEGABYTE));
  }

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
      return Mail.size(frame, size);
    }

    /** Whether it is larger than what is handed out. */
    public boolean isTooLarge() {
      return size > Parts.MOST_ATTACHMENT;
    }
  }

  /** The pictures that it only points at. */
  public LeftOut leftOut() {
    return body.map(SafeBody::leftOut).orElseGet(LeftOut::none);
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
    Optional<String> html = body.map(SafeBody::html);
    return MailContent.framed(
        (asText ? content.plain().or(() -> html) : html.or(content::plain)).orElse(""));
  }

  /**
   * The document for the frame with pictures that it only points at.
   *
   * @param fetched as data URLs, by address
   * @param missed what stands in place of the others
   * @param note a sentence before it
   */
  String document(Map<String, String> fetched, String missed, String note) {
    return MailContent.framed(
        "<p role=\"status\">"
            + MailContent.escaped(note)
            + "</p><hr>"
            + body.map(safe -> safe.html(fetched, missed)).orElse(""));
  }
}
