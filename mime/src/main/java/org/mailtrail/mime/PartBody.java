package org.mailtrail.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.mime.text.Bytes;
import org.mailtrail.mime.text.Charsets;

/** What a part of a message holds, also where its header is a little wrong. */
final class PartBody {
  /** So much of a text tells what it is. */
  static final int LONGEST_TEXT = 65_536;

  private static final Pattern WORD = Pattern.compile("[\\w-]++");

  private PartBody() {}

  /**
   * The part at which the stream stands, decoded.
   *
   * @param encoding its Content-Transfer-Encoding; quotes, comments and what follows are no part of
   *     the name
   */
  static InputStream decoded(MimeTokenStream tokens, String encoding) {
    Matcher name = WORD.matcher(HeaderFields.withoutComments(encoding));
    return switch (name.find() ? name.group().toLowerCase(Locale.ROOT) : "") {
      case "base64" -> new Base64InputStream(tokens.getInputStream(), DecodeMonitor.SILENT);
      case "quoted-printable" ->
          new QuotedPrintableInputStream(tokens.getInputStream(), DecodeMonitor.SILENT);
      default -> tokens.getInputStream();
    };
  }

  /** The beginning of its text; of UTF-16 a byte-order mark may be all that tells it. */
  static String start(MimeTokenStream tokens, String encoding) throws IOException {
    byte[] start = decoded(tokens, encoding).readNBytes(LONGEST_TEXT);
    String declared = tokens.getBodyDescriptor().getCharset();
    String charset = declared == null ? "utf-8" : declared.toLowerCase(Locale.ROOT);
    byte[] bytes = charset.startsWith("utf-16") ? start : Bytes.narrow(start);
    String text =
        Charsets.decode(bytes, charset).orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
