package org.mailtrail.mime.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Raw mail as lines, and lines as text. */
public final class Bytes {
  /** What programs mean that say ISO-8859-1, and what most write that say nothing. */
  static final Charset WESTERN = Charset.forName("windows-1252");

  private Bytes() {}

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

  /** Where the line after this line break begins. */
  public static int afterBreak(byte[] raw, int at) {
    if (at >= raw.length) {
      return raw.length;
    }
    return raw[at] == '\r' && at + 1 < raw.length && raw[at + 1] == '\n' ? at + 2 : at + 1;
  }

  /** The text of a line, without NUL. */
  public static String text(byte[] line) {
    return strict(line, StandardCharsets.UTF_8, new String(line, WESTERN)).replace("\0", "");
  }

  /** The text in this charset, or the other one where that cannot be. */
  static String strict(byte[] bytes, Charset charset, String otherwise) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException another) {
      return otherwise;
    }
  }
}
