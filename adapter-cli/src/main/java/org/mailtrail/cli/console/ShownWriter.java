package org.mailtrail.cli.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import org.mailtrail.formats.text.Shown;

/**
 * The last door before a terminal: lets line breaks and tabs through, and escapes everything else
 * that {@link Shown} would, in whatever form it comes.
 */
final class ShownWriter extends FilterWriter {
  private int high = -1;

  ShownWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    if (high >= 0) {
      boolean isPair = Character.isLowSurrogate((char) c);
      out.write(Shown.raw(isPair ? Character.toCodePoint((char) high, (char) c) : high));
      high = -1;
      if (isPair) {
        return;
      }
    }
    if (Character.isHighSurrogate((char) c)) {
      high = c;
    } else {
      out.write(Shown.raw(c));
    }
  }

  @Override
  public void write(char[] text, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      write(text[i]);
    }
  }

  @Override
  public void write(String text, int from, int count) throws IOException {
    for (int i = from; i < from + count; i++) {
      write(text.charAt(i));
    }
  }
}
