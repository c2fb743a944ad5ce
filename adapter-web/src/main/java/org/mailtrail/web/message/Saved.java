package org.mailtrail.web.message;

import org.mailtrail.web.message.part.SafeName;
import org.mailtrail.web.site.Reply;

/**
 * An attachment that is saved.
 *
 * @param attachment which one
 * @param bytes its content, cut where it is larger than the console hands out
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Saved(Mail.Attachment attachment, byte[] bytes) {
  /** The media type of every attachment. */
  static final String TYPE = "application/octet-stream";

  /** As a download; the type is never the sender's, so nothing opens it in the browser. */
  Reply.Bytes download() {
    return new Reply.Bytes(TYPE, bytes, SafeName.download(attachment.name()));
  }

  /** Whether nothing was cut off. */
  public boolean isWhole() {
    return attachment.size() == bytes.length;
  }
}
