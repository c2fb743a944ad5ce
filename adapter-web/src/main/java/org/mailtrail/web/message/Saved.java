package org.mailtrail.web.message;

/**
 * An attachment that is saved.
 *
 * @param attachment which one
 * @param bytes its content, cut where it is larger than the console hands out
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Saved(Mail.Attachment attachment, byte[] bytes) {
  /** Whether nothing was cut off. */
  public boolean isWhole() {
    return attachment.size() == bytes.length;
  }
}
