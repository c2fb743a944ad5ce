package org.mailtrail.ews.message;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.ews.soap.Node;

/** Header fields as the message brought them: whole where Exchange cuts its own properties. */
final class MimeFields {
  /** RFC 2047 §2; a language may follow the charset (RFC 2231 §5). */
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?\\s]*)\\?=");

  private MimeFields() {}

  /** The first field of this name, unfolded. */
  static Optional<String> first(Node item, String name) {
    return item.childrenAt("InternetMessageHeaders").stream()
        .filter(field -> field.attribute("HeaderName").filter(name::equalsIgnoreCase).isPresent())
        .findFirst()
        .map(field -> field.text().replaceAll("\\r?\\n(?=[ \\t])", "").strip());
  }

  /** The subject in full, where it goes on after this cut one. */
  static Optional<String> subject(Node item, String cut) {
    return first(item, "Subject")
        .map(MimeFields::decoded)
        .filter(whole -> whole.length() > cut.length())
        .filter(whole -> bare(whole).startsWith(bare(cut)));
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\uFFFD]+", "");
  }

  /** RFC 2047: white space between encoded words is none; what cannot be decoded stays. */
  static String decoded(String field) {
    StringBuilder text = new StringBuilder();
    Pending pending = new Pending(text);
    Matcher word = ENCODED_WORD.matcher(field);
    int end = 0;
    while (word.find()) {
      String between = field.substring(end, word.start());
      if (!between.isBlank() || !pending.isOpen()) {
        pending.flush();
        text.append(between);
      }
      pending.add(word);
      end = word.end();
    }
    pending.flush();
    return text.append(field.substring(end)).toString();
  }

  /** Bytes of one charset in a row: a character may be divided between two words. */
  private static final class Pending {
    private final StringBuilder text;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String charset = "";

    Pending(StringBuilder text) {
      this.text = text;
    }

    boolean isOpen() {
      return !charset.isEmpty();
    }

    void add(Matcher word) {
      String named = word.group(1).toLowerCase(Locale.ROOT);
      if (!named.equals(charset)) {
        flush();
      }
      charset = named;
      bytes.writeBytes(
          word.group(2).equalsIgnoreCase("b") ? base64(word.group(3)) : quoted(word.group(3)));
    }

    void flush() {
      if (isOpen()) {
        text.append(charset().decode(ByteBuffer.wrap(bytes.toByteArray())));
      }
      bytes.reset();
      charset = "";
    }

    private Charset charset() {
      return isSupported() ? Charset.forName(charset) : StandardCharsets.UTF_8;
    }

    private boolean isSupported() {
      try {
        return Charset.isSupported(charset);
      } catch (IllegalArgumentException noName) {
        return false;
      }
    }
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException broken) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static byte[] quoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=' && text.substring(i).matches("(?s)=[0-9A-Fa-f]{2}.*")) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(c == '_' ? ' ' : c);
      }
    }
    return bytes.toByteArray();
  }
}
