package org.mailtrail.mime.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Raw mail as lines, and lines as text. */
public final class Bytes {
  /** What programs mean that say ISO-8859-1, and what most write that say nothing. */
  static final Charset WESTERN = Charset.forName("windows-1252");

  private Bytes() {}

  /** A message that an editor saved as UTF-16, in UTF-8; any other as it is. */
  public static byte[] narrow(byte[] raw) {
    int two = raw.length < 4 ? 0 : (raw[0] & 0xFF) << 8 | (raw[1] & 0xFF);
    boolean little = two == 0xFFFE || (two != 0 && raw[1] == 0 && raw[3] == 0 && raw[2] != 0);
    boolean big = two == 0xFEFF || (raw.length > 3 && raw[0] == 0 && raw[2] == 0 && raw[1] != 0);
    if (!little && !big) {
      return raw;
    }
    Charset wide = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return new String(raw, wide).getBytes(StandardCharsets.UTF_8);
  }

  /** Where a raw message begins: after a byte-order mark, if there is one. */
  public static int afterMark(byte[] raw) {
    boolean marked =
        raw.length > 2 && raw[0] == (byte) 0xEF && raw[1] == (byte) 0xBB && raw[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /** Where the line ends that holds this position, its break not included. */
  public static int lineEnd(byte[] raw, int from) {
    int at = from;
    while (at < raw.length && raw[at] != '\n' && raw[at] != '\r') {
      at++;
    }
    return at;
  }

  /** Where the line after this line break begins; some gateways write CR twice. */
  public static int afterBreak(byte[] raw, int at) {
    if (at >= raw.length) {
      return raw.length;
    }
    if (at + 2 < raw.length && raw[at] == '\r' && raw[at + 1] == '\r' && raw[at + 2] == '\n') {
      return at + 3;
    }
    return raw[at] == '\r' && at + 1 < raw.length && raw[at + 1] == '\n' ? at + 2 : at + 1;
  }

  /**
   * The bytes from here on with line breaks as mail has them, also where every break is a CR alone
   * and where a gateway has written CR twice.
   */
  public static InputStream lines(byte[] raw, int from) {
    int feed = from;
    while (feed < raw.length && raw[feed] != '\n') {
      feed++;
    }
    boolean isUsual = feed < raw.length && !isDouble(raw, Math.max(from, feed - 2), feed);
    return isUsual
        ? new ByteArrayInputStream(raw, from, raw.length - from)
        : new ByteArrayInputStream(withUsualBreaks(raw, from));
  }

  private static boolean isDouble(byte[] raw, int from, int feed) {
    return feed - from == 2 && raw[from] == '\r' && raw[from + 1] == '\r';
  }

  private static byte[] withUsualBreaks(byte[] raw, int from) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(raw.length - from);
    int at = from;
    while (at < raw.length) {
      int end = lineEnd(raw, at);
      lines.write(raw, at, end - at);
      at = afterBreak(raw, end);
      if (at > end) {
        lines.write('\r');
        lines.write('\n');
      }
    }
    return lines.toByteArray();
  }

  /** The text of a line, without NUL. */
  public static String text(byte[] line) {
    return utf8(line).orElseGet(() -> new String(line, WESTERN)).replace("\0", "");
  }

  /** The text in UTF-8, empty where that cannot be. */
  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException another) {
      return Optional.empty();
    }
  }
}
