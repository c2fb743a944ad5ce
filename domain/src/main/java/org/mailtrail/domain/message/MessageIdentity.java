package org.mailtrail.domain.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of all messages with one key it is: programs and forgers reuse Message-IDs, so another
 * author, or a sent time more than a day apart, makes another message.
 *
 * @param key by which the message is known; carries a mark where its Message-ID was in use already
 * @param author the author's address, empty where it is not known
 * @param sentAt the Date field, absent where it is not known
 */
public record MessageIdentity(MessageKey key, String author, Optional<Instant> sentAt) {
  private static final Duration APART = Duration.ofDays(1);
  private static final int MARK_BYTES = 8;

  /** Compares authors without case. */
  public MessageIdentity {
    author = author.toLowerCase(Locale.ROOT);
  }

  /** Of a message under the key that it carries. */
  public static MessageIdentity of(Message message) {
    return new MessageIdentity(
        message.key(),
        message.participants().author().map(author -> author.address().toString()).orElse(""),
        message.summary().sentAt());
  }

  /** Whether both are copies of one message; what is not known of either tells nothing. */
  public boolean isSameAs(MessageIdentity other) {
    return key.asWritten().equals(other.key.asWritten())
        && (author.isEmpty() || other.author.isEmpty() || author.equals(other.author))
        && isNear(other);
  }

  private boolean isNear(MessageIdentity other) {
    return sentAt.isEmpty()
        || other.sentAt.isEmpty()
        || Duration.between(sentAt.get(), other.sentAt.get()).abs().compareTo(APART) <= 0;
  }

  /** The same under a key of its own, always the same one for this author and sent time. */
  public MessageIdentity marked() {
    return new MessageIdentity(key.marked(mark()), author, sentAt);
  }

  private String mark() {
    String text = author + "\n" + sentAt.map(Instant::toString).orElse("");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
