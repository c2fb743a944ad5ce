package org.mailtrail.ews.soap;

import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.xml.stream.XMLStreamConstants;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.answer.PieceStream;

/** The bytes that an element's base64 text stands for, decoded while the answer arrives. */
final class MimeStream extends PieceStream {
  private static final int QUANTUM = 4;
  private final XmlCursor cursor;
  private final char[] characters = new char[8_192];
  private final byte[] digits = new byte[characters.length + QUANTUM];
  private int digitCount;
  private int textPosition;
  private boolean isInText;
  private boolean isAtEnd;

  MimeStream(XmlCursor cursor) {
    this.cursor = cursor;
  }

  @Override
  protected byte[] next() throws IOException {
    byte[] decoded = {};
    while (decoded.length == 0 && !isAtEnd) {
      collect();
      decoded = decode(isAtEnd ? digitCount : digitCount - digitCount % QUANTUM);
    }
    return decoded;
  }

  private byte[] decode(int whole) throws IOException {
    try {
      byte[] decoded = Base64.getDecoder().decode(Arrays.copyOf(digits, whole));
      System.arraycopy(digits, whole, digits, 0, digitCount - whole);
      digitCount -= whole;
      return decoded;
    } catch (IllegalArgumentException notBase64) {
      throw new MalformedAnswerException(EwsSentence.NO_BASE64.with());
    }
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
