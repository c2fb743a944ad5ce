package org.mailtrail.graph.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.exchange.http.telling.ExchangeWork;

/** Keys for messages without Message-ID: the digest of the raw message, streamed. */
final class Digests {
  private final MailboxRequests requests;

  Digests(MailboxRequests requests) {
    this.requests = requests;
  }

  /** The key; empty when just this message cannot be read. */
  Optional<MessageKey> of(ItemId item) {
    try {
      return Optional.of(
          requests
              .client()
              .send(requests.content(ExchangeWork.READING_AS_MIME.with(), item), Digests::digest));
    } catch (ExchangeException unreadable) {
      if (ContentTrouble.isRefusal(unreadable) || ContentTrouble.isLasting(unreadable)) {
        return Optional.empty();
      }
      throw unreadable;
    }
  }

  private static MessageKey digest(InputStream mime) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream digested = new DigestInputStream(mime, sha256)) {
        digested.transferTo(OutputStream.nullOutputStream());
      }
      return MessageKey.ofDigest(sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
