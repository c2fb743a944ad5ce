package org.mailtrail.domain.message;

import java.util.HexFormat;
import java.util.Optional;
import org.mailtrail.domain.header.HeaderFields;

/**
 * What makes two copies the same message: the Internet Message-ID (RFC 5322 §3.6.4) with its angle
 * brackets and case kept and white space removed, or {@code sha256:} of the raw message where there
 * is no Message-ID or one that identifies nothing.
 */
public record MessageKey(String value) implements Comparable<MessageKey> {
  private static final String DIGEST = "sha256:";
  private static final int SHA_256_BYTES = 32;
  private static final String REUSED = "#reused:";
  private static final int MARK_LENGTH = 16;

  /**
   * Refuses what cannot identify a message.
   *
   * @throws IllegalArgumentException when nothing is left after white space is removed
   */
  public MessageKey {
    value = withoutSpace(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a message key is empty");
    }
  }

  /**
   * The key of a message that carries a Message-ID, with what a relay has written beside it; empty
   * when the field identifies nothing: it is blank or a comment alone, has no letter or digit
   * before its {@code @} ({@code <>}, {@code <@>}, {@code <@host.example>}), or looks like a
   * digest, which a stranger could copy.
   */
  public static Optional<MessageKey> ofMessageId(String messageId) {
    String id = isComment(messageId) ? "" : withoutSpace(messageId);
    String inside = inBrackets(id);
    int at = inside.lastIndexOf('@');
    boolean identifies =
        inside
            .substring(0, at < 0 ? inside.length() : at)
            .codePoints()
            .anyMatch(Character::isLetterOrDigit);
    return identifies && !id.startsWith(DIGEST)
        ? Optional.of(new MessageKey(id))
        : Optional.empty();
  }

  /**
   * The key of a message without Message-ID.
   *
   * @param sha256 the digest of the raw message, 32 bytes
   */
  public static MessageKey ofDigest(byte[] sha256) {
    if (sha256.length != SHA_256_BYTES) {
      throw new IllegalArgumentException("a SHA-256 digest has 32 bytes, not " + sha256.length);
    }
    return new MessageKey(DIGEST + HexFormat.of().formatHex(sha256));
  }

  /** Whether the key is a Message-ID, by which a message can be searched for. */
  public boolean isMessageId() {
    return !value.startsWith(DIGEST);
  }

  /**
   * The key of another message under the same Message-ID.
   *
   * @param mark 16 hexadecimal digits
   */
  MessageKey marked(String mark) {
    return new MessageKey(asWritten().value + REUSED + mark);
  }

  /** The key as the message carries it, whatever other messages carry it too. */
  public MessageKey asWritten() {
    int mark = value.length() - REUSED.length() - MARK_LENGTH;
    return mark > 0 && value.startsWith(REUSED, mark)
        ? new MessageKey(value.substring(0, mark))
        : this;
  }

  /** What stands beside brackets identifies nothing. */
  private static String inBrackets(String id) {
    int open = id.indexOf('<');
    int close = id.lastIndexOf('>');
    return open >= 0 && close > open ? id.substring(open + 1, close) : id;
  }

  private static boolean isComment(String text) {
    return HeaderFields.withoutComments(text).isBlank();
  }

  private static String withoutSpace(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.chars().filter(MessageKey::isKept).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  private static boolean isKept(int c) {
    return !Character.isISOControl(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
  }

  @Override
  public int compareTo(MessageKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
