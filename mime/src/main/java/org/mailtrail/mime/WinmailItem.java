package org.mailtrail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import org.mailtrail.domain.header.MessageClass;

/**
 * What kind of item a {@code winmail.dat} holds (MS-OXTNEF §2.1.3). Outlook puts answers to meeting
 * requests and receipts into one whose cover is an ordinary letter.
 */
final class WinmailItem {
  private static final int SIGNATURE = 0x223E9F78;
  private static final int MESSAGE_CLASS = 0x00078008;
  private static final int KEY_BYTES = 2;
  private static final int CHECKSUM_BYTES = 2;
  private static final int HEAD_BYTES = 9;

  private WinmailItem() {}

  /** Gateways that do not know the type leave the name. */
  static boolean isType(String contentType) {
    return contentType.startsWith("application/ms-tnef")
        || contentType.startsWith("application/vnd.ms-tnef")
        || (contentType.startsWith("application/octet-stream")
            && contentType.contains("winmail.dat"));
  }

  /** The Content-Type that says the same of a message without one; empty for letters. */
  static Optional<String> contentType(byte[] start) {
    return messageClass(ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN))
        .flatMap(WinmailItem::told);
  }

  private static Optional<String> messageClass(ByteBuffer data) {
    if (data.remaining() < Integer.BYTES + KEY_BYTES || data.getInt() != SIGNATURE) {
      return Optional.empty();
    }
    data.position(data.position() + KEY_BYTES);
    Optional<String> found = Optional.empty();
    while (found.isEmpty() && data.remaining() > HEAD_BYTES) {
      data.get(); // whether of the message or of an attachment
      boolean isWanted = data.getInt() == MESSAGE_CLASS;
      byte[] value = value(data);
      found = isWanted ? Optional.of(new String(value, ISO_8859_1)) : Optional.empty();
    }
    return found;
  }

  /** The value of an attribute; none where it is cut off, and then nothing is left to read. */
  private static byte[] value(ByteBuffer data) {
    int length = data.getInt();
    if (length < 0 || length > data.remaining() - CHECKSUM_BYTES) {
      data.position(data.limit());
      return new byte[0];
    }
    byte[] value = new byte[length];
    data.get(value);
    data.position(data.position() + CHECKSUM_BYTES);
    return value;
  }

  /**
   * By the names of today and those of before (MS-OXTNEF §2.1.3.3); a rule's answer is a report.
   */
  private static Optional<String> told(String messageClass) {
    String name = messageClass.toLowerCase(Locale.ROOT);
    if (new MessageClass(name).isMeetingAnswer()
        || name.startsWith("ipm.microsoft schedule.mtgresp")) {
      return Optional.of("text/calendar; method=REPLY");
    }
    return name.startsWith("report.")
            || name.startsWith("ipm.recall.report")
            || name.startsWith("ipm.note.rules.")
            || name.startsWith("ipm.microsoft mail.read receipt")
            || name.startsWith("ipm.microsoft mail.non-delivery")
        ? Optional.of("multipart/report")
        : Optional.empty();
  }
}
