package org.mailtrail.web.message.part;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;
import org.mailtrail.mime.text.Charsets;
import org.mailtrail.mime.text.EncodedWords;

/**
 * Reads words of a message in the charset that is meant, also where none or a wrong one is said.
 */
public final class PartText {
  private static final int MOST = 4_000_000;
  private static final String UNSAID = "us-ascii";

  private PartText() {}

  /** The text of a part, as far as four million bytes reach. */
  public static String of(BodyDescriptor what, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MOST);
    byte[] whole = bytes.length < MOST ? bytes : Arrays.copyOf(bytes, lastWhole(bytes));
    String charset = what.getCharset() == null ? UNSAID : what.getCharset();
    return Charsets.decode(whole, charset)
        .orElseGet(() -> new String(whole, StandardCharsets.ISO_8859_1));
  }

  /** Where the last character begins, if this is UTF-8. */
  private static int lastWhole(byte[] bytes) {
    int end = bytes.length - 1;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return end;
  }

  /** A field on one line, its bytes read as UTF-8, or as Western where they are not. */
  public static String of(Field field) {
    if (field.getRaw() == null) {
      return field.getBody() == null ? "" : field.getBody().strip();
    }
    byte[] raw = field.getRaw().toByteArray();
    String whole =
        Charsets.decode(raw, UNSAID).orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
    return MimeUtil.unfold(whole.substring(whole.indexOf(':') + 1)).strip();
  }

  /** The same with its encoded words decoded (RFC 2047). */
  public static String decoded(Field field) {
    return EncodedWords.decode(of(field));
  }
}
