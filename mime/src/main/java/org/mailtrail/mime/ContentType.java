package org.mailtrail.mime;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.domain.header.HeaderFields;

/**
 * Brings a Content-Type field to its plain form, as programs write it that nobody misunderstands:
 * without comments, white space and quotes round the type, parameters of RFC 2231 in one piece.
 */
final class ContentType {
  private static final Pattern TYPE =
      Pattern.compile("^[\\s\"']*+([\\w.+-]++)[\\s\"']*+/[\\s\"']*+([\\w.+-]++)[\\s\"']*+");
  private static final Pattern PIECE =
      Pattern.compile(";\\s*+([\\w-]++)\\*(\\d{1,2})?+(\\*)?+\\s*+=\\s*+(\"[^\"]*+\"|[^\\s;]*+)");
  private static final Pattern ENCODED = Pattern.compile("^[^']*+'[^']*+'");
  private static final int LONGEST = 10_000;

  private ContentType() {}

  /** The field's plain form; what is no type stays as it is. */
  static String plain(String field) {
    if (field.length() > LONGEST) {
      return field;
    }
    String bare = HeaderFields.withoutComments(field).strip();
    Matcher type = TYPE.matcher(bare);
    return type.find()
        ? type.group(1) + "/" + type.group(2) + joined(bare.substring(type.end()))
        : bare;
  }

  /** The parameters; the pieces of one follow each other in all programs that write such. */
  private static String joined(String parameters) {
    if (parameters.indexOf('*') < 0) {
      return parameters;
    }
    StringBuilder joined = new StringBuilder();
    String open = "";
    Matcher piece = PIECE.matcher(parameters);
    int at = 0;
    while (piece.find()) {
      joined.append(parameters, at, piece.start());
      append(joined, piece, open.equalsIgnoreCase(piece.group(1)) && piece.start() == at);
      open = piece.group(1);
      at = piece.end();
    }
    return joined.append(parameters.substring(at)).toString();
  }

  /** A piece that goes on stands in the quotes of the one before it. */
  private static void append(StringBuilder joined, MatchResult piece, boolean goesOn) {
    if (goesOn) {
      joined.setLength(joined.length() - 1);
    } else {
      joined.append("; ").append(piece.group(1)).append("=\"");
    }
    joined.append(value(piece)).append('"');
  }

  private static String value(MatchResult piece) {
    String text = piece.group(4).replace("\"", "");
    if (piece.group(3) == null && piece.group(2) != null) {
      return text;
    }
    String encoded = ENCODED.matcher(text).replaceFirst("").replace("+", "%2B");
    try {
      return URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).replace("\"", "");
    } catch (IllegalArgumentException broken) {
      return text;
    }
  }
}
