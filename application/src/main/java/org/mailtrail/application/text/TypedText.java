package org.mailtrail.application.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What a person has written into a file: UTF-8, or UTF-16 where a byte order mark says so, which is
 * how Windows writes text. The mark is not part of it.
 */
public final class TypedText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TypedText() {}

  /**
   * All of it.
   *
   * @throws CharacterCodingException when it is in another charset, or no text; it quotes nothing
   */
  public static String of(byte... bytes) throws CharacterCodingException {
    String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    if (text.indexOf('\0') >= 0) {
      throw new CharacterCodingException(); // UTF-16 without its mark reads like that
    }
    return text.substring(text.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0);
  }

  /**
   * All but the one line break that editors put behind the last line: a value that has a file for
   * itself.
   *
   * @throws CharacterCodingException when it is in another charset, or no text; it quotes nothing
   */
  public static String value(byte... bytes) throws CharacterCodingException {
    return of(bytes).replaceFirst("\\r?\\n\\z", "");
  }

  private static Charset charset(byte... bytes) {
    boolean isMarked =
        bytes.length > 1
            && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    return isMarked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
