package org.mailtrail.formats.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a text file. A byte order mark goes before the encoding that was named; what is not
 * in that encoding becomes U+FFFD.
 */
final class TextLines implements AutoCloseable {
  /** The most characters of a line. */
  static final int LONGEST = 100_000;

  private final BufferedReader reader;
  private final Deque<Line> givenBack = new ArrayDeque<>();
  private long number;
  private int ahead;

  private TextLines(BufferedReader reader) throws IOException {
    this.reader = reader;
    this.ahead = reader.read();
  }

  static TextLines open(CsvSource file, Charset charset) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(file.content().open(), 3);
    try {
      return new TextLines(
          new BufferedReader(new InputStreamReader(bytes, marked(bytes, charset))));
    } catch (IOException | RuntimeException failure) {
      bytes.close();
      throw failure;
    }
  }

  /** Reads over the mark of UTF-8; Java reads over those of UTF-16 by itself. */
  private static Charset marked(PushbackInputStream bytes, Charset charset) throws IOException {
    byte[] start = new byte[3];
    int count = ((InputStream) bytes).readNBytes(start, 0, start.length);
    int two = count < 2 ? 0 : (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
    if (two == 0xEFBB && count == 3 && (start[2] & 0xFF) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    bytes.unread(start, 0, count);
    return two == 0xFEFF || two == 0xFFFE ? StandardCharsets.UTF_16 : charset;
  }

  /** The next line; empty at the end. */
  Optional<Line> next() throws IOException {
    if (!givenBack.isEmpty()) {
      return Optional.of(givenBack.remove());
    }
    return ahead < 0 ? Optional.empty() : Optional.of(read());
  }

  private Line read() throws IOException {
    StringBuilder text = new StringBuilder();
    long length = 0;
    while (ahead >= 0 && ahead != '\n' && ahead != '\r') {
      if (++length <= LONGEST) {
        text.append((char) ahead);
      }
      ahead = reader.read();
    }
    passLineBreak();
    return new Line(++number, text.toString(), length > LONGEST);
  }

  /** These come next once more. */
  void giveBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      givenBack.push(lines.get(i));
    }
  }

  private void passLineBreak() throws IOException {
    boolean mayBeTwo = ahead == '\r';
    ahead = ahead < 0 ? ahead : reader.read();
    if (mayBeTwo && ahead == '\n') {
      ahead = reader.read();
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /**
   * A line.
   *
   * @param number counted from 1
   * @param text without its break
   * @param isCut whether it is longer than can be read
   */
  record Line(long number, String text, boolean isCut) {}
}
