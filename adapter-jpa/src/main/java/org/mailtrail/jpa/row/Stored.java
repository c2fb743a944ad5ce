package org.mailtrail.jpa.row;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.mailtrail.domain.address.EmailAddress;

/** Values in the form that every database gives back as it took it. */
public final class Stored {
  private static final char REPLACEMENT = '\uFFFD';

  private Stored() {}

  /** U+0000 and halves of surrogate pairs, which PostgreSQL refuses, are replaced. */
  public static String text(String text) {
    return mayBeRefused(text)
        ? text.codePoints()
            .map(c -> isRefused(c) ? REPLACEMENT : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  /** Nearly every text is told to be fine by a look at its characters. */
  private static boolean mayBeRefused(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRefused(int c) {
    return c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** Microseconds are the finest that both databases keep. */
  public static Instant time(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  /** The address in the text, which was one when it was stored. */
  public static EmailAddress address(String text) {
    int at = text.lastIndexOf('@');
    return new EmailAddress(text.substring(0, at), text.substring(at + 1));
  }

  /** The first 128 bits of the text's SHA-256: keys and indexes do not grow with the text. */
  public static UUID hash(String text) {
    try {
      ByteBuffer digest =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      return new UUID(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The hashes of several texts, as one parameter of a statement. */
  public static UUID[] hashes(Collection<?> texts) {
    return texts.stream().map(text -> hash(text.toString())).toArray(UUID[]::new);
  }
}
