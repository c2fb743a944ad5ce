package org.mailtrail.ews.soap;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The characters of an answer without those that XML 1.0 forbids: Exchange writes references to
 * such characters into subjects, and no parser reads on after one. U+FFFD stands in their place.
 */
final class LegalXml extends Reader {
  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_REFERENCE = 16;

  private final Reader input;
  private final char[] buffer = new char[8_192];
  private int position;
  private int limit;
  private boolean isStarted;

  /** Bytes that are not UTF-8 become U+FFFD too. */
  LegalXml(InputStream input) {
    this.input = new InputStreamReader(input, StandardCharsets.UTF_8);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0 || !has(1)) {
      return length == 0 ? 0 : -1;
    }
    skipMark();
    int count = 0;
    while (count < length && position < limit) {
      count += copyPlain(target, offset + count, length - count);
      if (count < length && position < limit) {
        target[offset + count] = buffer[position] == '&' ? reference() : legal(buffer[position++]);
        count++;
      }
    }
    return count > 0 ? count : read(target, offset, length);
  }

  /** Most of an answer needs no second look. */
  private int copyPlain(char[] target, int offset, int most) {
    int end = Math.min(limit, position + most);
    int next = position;
    while (next < end && isPlain(buffer[next])) {
      next++;
    }
    int count = next - position;
    System.arraycopy(buffer, position, target, offset, count);
    position = next;
    return count;
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < Character.MIN_SURROGATE && c != '&';
  }

  private void skipMark() {
    if (!isStarted && buffer[position] == BYTE_ORDER_MARK) {
      position++;
    }
    isStarted = true;
  }

  private static char legal(char c) {
    return isLegal(c) || Character.isSurrogate(c) ? c : REPLACEMENT;
  }

  /** XML 1.0 §2.2. */
  static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }

  /** What an ampersand begins: a forbidden reference goes as a whole, anything else is left. */
  private char reference() throws IOException {
    boolean more = has(LONGEST_REFERENCE);
    int end = more ? position + LONGEST_REFERENCE : limit;
    for (int i = position + 1; i < end; i++) {
      if (buffer[i] == ';') {
        return isForbidden(new String(buffer, position + 1, i - position - 1))
            ? replaced(i + 1)
            : buffer[position++];
      }
    }
    return buffer[position++];
  }

  private char replaced(int next) {
    position = next;
    return REPLACEMENT;
  }

  private static boolean isForbidden(String name) {
    if (name.length() < 2 || name.charAt(0) != '#') {
      return false;
    }
    boolean isHex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
    try {
      return !isLegal(Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10));
    } catch (NumberFormatException noNumber) {
      return true;
    }
  }

  /** Whether so many characters, fewer than the buffer holds, lie ahead. */
  private boolean has(int wanted) throws IOException {
    if (limit - position >= wanted) {
      return true;
    }
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int count = 0;
    while (limit < wanted && count >= 0) {
      count = input.read(buffer, limit, buffer.length - limit);
      limit += Math.max(count, 0);
    }
    return limit >= wanted;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
