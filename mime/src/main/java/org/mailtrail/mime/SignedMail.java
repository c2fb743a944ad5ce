package org.mailtrail.mime;

import java.io.IOException;
import java.io.InputStream;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.policy.Automation;

/**
 * What a signed message is inside. Exchange keeps one whole, as a single attachment (MS-OXOSMIME
 * §2.1.3.1), so that none of its properties tells whether it is a report or answers a meeting
 * request: only its MIME does.
 */
public final class SignedMail {
  /** So much of the raw message tells it; what comes later is not looked at. */
  private static final int ENOUGH = 1 << 20;

  private SignedMail() {}

  /** Whether the message must be opened to know what it is. */
  public static boolean isSigned(Message message) {
    return message
        .traits()
        .headers()
        .first("Content-Type")
        .filter(type -> Automation.plainType(type).startsWith("multipart/signed"))
        .isPresent();
  }

  /**
   * The message, with the types of those of its parts that say what it is.
   *
   * @param raw its MIME, of which no more than the beginning is read; the caller closes it
   */
  public static Message opened(Message message, InputStream raw) throws IOException {
    byte[] start = raw.readNBytes(ENOUGH);
    HeaderFields headers = message.traits().headers();
    for (String type : Structure.of(start, HeaderBlock.of(start)).types()) {
      headers = headers.with("Content-Type", type);
    }
    return message.showing(headers);
  }
}
