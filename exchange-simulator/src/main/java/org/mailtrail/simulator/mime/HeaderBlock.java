package org.mailtrail.simulator.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header fields of a raw message, however broken: everything up to the first empty line (CRLF,
 * LF or CR), or up to the first line that can be no field. Read as UTF-8 where that is what it is
 * (RFC 6532), else as Latin-1.
 */
public final class HeaderBlock {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
  private static final Pattern NAME = Pattern.compile("[!-9;-~]+:");

  private final List<HeaderField> fields;

  private HeaderBlock(List<HeaderField> fields) {
    this.fields = fields;
  }

  /** Reads the fields of a raw message. */
  public static HeaderBlock of(byte[] raw) {
    return new HeaderBlock(fields(text(raw, length(raw))));
  }

  /** All fields, in order. */
  public List<HeaderField> fields() {
    return fields;
  }

  /** The body of the first field with this name. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The bodies of all fields with this name. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(HeaderField::body)
        .toList();
  }

  /** How many bytes of a raw message are header, the empty line included. */
  static int length(byte[] raw) {
    for (int i = 0; i < raw.length; i++) {
      int end = lineEnd(raw, i);
      if (end > i && (end == raw.length || lineEnd(raw, end) > end)) {
        return end == raw.length ? end : lineEnd(raw, end);
      }
      if (end > i) {
        i = end - 1;
      }
    }
    return raw.length;
  }

  /** Where the line break that begins here ends; the same position when there is none. */
  private static int lineEnd(byte[] raw, int at) {
    if (raw[at] == '\n') {
      return at + 1;
    }
    if (raw[at] == '\r') {
      return at + 1 < raw.length && raw[at + 1] == '\n' ? at + 2 : at + 1;
    }
    return at;
  }

  private static String text(byte[] raw, int length) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw, 0, length)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(raw, 0, length, StandardCharsets.ISO_8859_1);
    }
  }

  private static List<HeaderField> fields(String text) {
    List<HeaderField> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean first = true;
    for (String line : LINE_END.split(text, -1)) {
      boolean continues = line.startsWith(" ") || line.startsWith("\t");
      if (continues && !field.isEmpty()) {
        field.append(line);
      } else if (NAME.matcher(line).lookingAt()) {
        add(fields, field);
        field.append(line);
      } else if (!(first && line.startsWith("From "))) {
        break;
      }
      first = false;
    }
    add(fields, field);
    return List.copyOf(fields);
  }

  private static void add(List<HeaderField> fields, StringBuilder field) {
    int colon = field.indexOf(":");
    if (colon > 0) {
      fields.add(
          new HeaderField(field.substring(0, colon).strip(), field.substring(colon + 1).strip()));
    }
    field.setLength(0);
  }
}
