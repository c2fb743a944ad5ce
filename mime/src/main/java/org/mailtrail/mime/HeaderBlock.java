package org.mailtrail.mime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.mime.text.Bytes;

/**
 * The header fields of a raw message, however broken: everything up to the first empty line (CRLF,
 * LF or CR), or up to the first line that can be no field. Blank lines before the first field,
 * indented ones that continue nothing and an mbox's {@code From} line are passed over; white space
 * before a colon (RFC 5322 §4.5), invisible characters round a name and NUL are no part of
 * anything. A field is read as UTF-8 where that is what it is (RFC 6532), else as windows-1252.
 */
public final class HeaderBlock {
  /** A name beyond ASCII is none, nor is none at all, but what follows is a header still. */
  private static final Pattern FIELD = Pattern.compile("[!-9;-~\u0080-\uFFFF]*+[ \\t]*+:");

  private final List<HeaderField> fields = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int length;

  private HeaderBlock() {}

  /** Reads the fields of a raw message. */
  public static HeaderBlock of(byte[] raw) {
    HeaderBlock block = new HeaderBlock();
    block.read(raw);
    return block;
  }

  private void read(byte[] raw) {
    int at = Bytes.afterMark(raw);
    boolean more = true;
    while (more && at < raw.length) {
      int end = Bytes.lineEnd(raw, at);
      String line = Bytes.text(Arrays.copyOfRange(raw, at, end));
      at = Bytes.afterBreak(raw, end);
      more = take(line);
      length = at;
    }
    close();
  }

  /** Whether the header goes on after this line. */
  private boolean take(String line) {
    boolean begun = !fields.isEmpty() || !open.isEmpty();
    if (isMboxLine(line) || (!begun && HeaderFields.bare(line).isEmpty())) {
      return true;
    }
    if (line.isEmpty()) {
      return false;
    }
    if (begun && isSpace(line.charAt(0))) {
      open.append(line);
      return true;
    }
    return begin(begun ? line : line.strip()) || isSpace(line.charAt(0));
  }

  /** Whether a field begins here. */
  private boolean begin(String field) {
    if (!FIELD.matcher(field).lookingAt()) {
      return false;
    }
    close();
    open.append(field);
    return true;
  }

  private static boolean isMboxLine(String line) {
    boolean separates = line.startsWith("From ") || line.startsWith(">From ");
    return separates && !FIELD.matcher(line).lookingAt();
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private void close() {
    int colon = open.indexOf(":");
    if (colon > 0) {
      fields.add(
          new HeaderField(
              HeaderFields.bare(open.substring(0, colon)), open.substring(colon + 1).strip()));
    }
    open.setLength(0);
  }

  /** All fields, in order. */
  public List<HeaderField> fields() {
    return List.copyOf(fields);
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

  /** How many bytes of the raw message are header, the empty line included. */
  int length() {
    return length;
  }
}
