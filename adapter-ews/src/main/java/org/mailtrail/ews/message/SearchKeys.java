package org.mailtrail.ews.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.mailtrail.domain.message.MessageKey;

/** Keys of messages without Message-ID. Exchange makes MIME anew at every read, so it is not it. */
final class SearchKeys {
  private SearchKeys() {}

  /** The digest of PidTagSearchKey in its base64 form (ADR 0008). */
  static MessageKey ofSearchKey(String base64) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return MessageKey.ofDigest(sha256.digest(base64.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
