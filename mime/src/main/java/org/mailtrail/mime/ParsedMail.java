package org.mailtrail.mime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailtrail.mime.address.MailAddress;

/**
 * What a server knows of a message without opening it.
 *
 * @param messageId the Message-ID field, trimmed; null where there is none
 * @param people authors and recipients
 * @param subject decoded
 * @param sentAt the Date field; null where it is missing or makes no sense
 * @param sensitivity 0 normal, 1 personal, 2 private, 3 confidential (MAPI 0x0036)
 * @param shape what its MIME structure tells
 */
public record ParsedMail(
    @Nullable String messageId,
    People people,
    String subject,
    @Nullable Instant sentAt,
    int sensitivity,
    Shape shape) {
  /**
   * Authors and recipients, group members among them.
   *
   * @param from the first author
   * @param sender the first sender, the author where there is none
   */
  public record People(
      @Nullable MailAddress from,
      @Nullable MailAddress sender,
      List<MailAddress> to,
      List<MailAddress> cc) {}

  /**
   * What the MIME structure tells.
   *
   * @param itemClass the MAPI message class, such as {@code IPM.Note}
   * @param types the Content-Type of the parts that say what the message is, outermost first
   * @param hasAttachments whether a part is an attachment
   * @param threadRoot the Message-ID of the thread's first message, as far as known
   */
  public record Shape(
      String itemClass, List<String> types, boolean hasAttachments, String threadRoot) {
    /** Copies the list. */
    public Shape {
      types = List.copyOf(types);
    }
  }
}
