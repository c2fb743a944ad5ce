package org.mailtrail.ews.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import org.mailtrail.ews.telling.EwsSentence;

/** The bytes that an element's base64 text stands for, decoded while the answer arrives. */
final class MimeStream extends InputStream {
  private static final int QUANTUM = 4;
  private final XmlCursor cursor;
  private final char[] characters = new char[8_192];
  private final byte[] digits = new byte[characters.length + QUANTUM];
  private int digitCount;
  private int textPosition;
  private boolean isInText;
  private boolean isAtEnd;
  private byte[] decoded = {};
  private int position;

  MimeStream(XmlCursor cursor) {
    this.cursor = cursor;
  }

  @Override
  public int read() throws IOException {
    return isFilled() ? decoded[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!isFilled()) {
      return -1;
    }
    int count = Math.min(length, decoded.length - position);
    System.arraycopy(decoded, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean isFilled() throws IOException {
    while (position == decoded.length) {
      if (isAtEnd) {
        return false;
      }
      collect();
      int whole = isAtEnd ? digitCount : digitCount - digitCount % QUANTUM;
      decode(whole);
    }
    return true;
  }

  private void decode(int whole) throws IOException {
    try {
      decoded = Base64.getDecoder().decode(Arrays.copyOf(digits, whole));
    } catch (IllegalArgumentException notBase64) {
      throw new MalformedAnswerException(EwsSentence.NO_BASE64.with());
    }
    position = 0;
    System.arraycopy(digits, whole, digits, 0, digitCount - whole);
    digitCount -= whole;
  }

  private void collect() throws IOException {
    if (!isInText) {
      nextText();
    }
    if (isAtEnd) {
      return;
    }
    int count = cursor.text(textPosition, characters);
    for (int i = 0; i < count; i++) {
      if (characters[i] > ' ') {
        digits[digitCount++] = characters[i] < 128 ? (byte) characters[i] : (byte) '?';
      }
    }
    textPosition += count;
    isInText = textPosition < cursor.textLength();
  }

  private void nextText() throws IOException {
    int event = cursor.next();
    while (!cursor.isText(event)) {
      if (event == XMLStreamConstants.END_DOCUMENT) {
        throw new MalformedAnswerException(EwsSentence.MIME_BREAKS_OFF.with());
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        isAtEnd = true;
        return;
      }
      event = cursor.next();
    }
    textPosition = 0;
    isInText = true;
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
