package org.mailtrail.domain.address;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Makes {@code idna.txt} from ICU4J's data. Run {@link #main} in the module's folder after ICU4J
 * has been brought up to date.
 */
final class IdnaTableFile {
  private static final int LAST = Character.MAX_CODE_POINT;
  private static final Normalizer2 UTS_46 =
      Normalizer2.getInstance(null, "uts46", Normalizer2.Mode.COMPOSE);

  private final StringBuilder lines = new StringBuilder();

  private IdnaTableFile() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(
        Path.of("src/main/resources/org/mailtrail/domain/address/idna.txt"),
        content(),
        StandardCharsets.US_ASCII);
  }

  static String content() {
    IdnaTableFile file = new IdnaTableFile();
    file.lines
        .append("# Unicode ")
        .append(UCharacter.getUnicodeVersion())
        .append(", UTS 46 and RFC 5892, made from ICU4J by IdnaTableFile; all numbers are hex\n")
        .append("# S first last step shift | M first last text | V virama, joining L R D T\n");
    file.shifted();
    file.replaced();
    file.ranges("V", c -> UCharacter.getCombiningClass(c) == 9);
    file.joining("L", UCharacter.JoiningType.LEFT_JOINING);
    file.joining("R", UCharacter.JoiningType.RIGHT_JOINING);
    file.joining("D", UCharacter.JoiningType.DUAL_JOINING);
    file.joining("T", UCharacter.JoiningType.TRANSPARENT);
    return file.lines.toString();
  }

  private static String mapping(int c) {
    String self = Character.toString(c);
    if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
      return self;
    }
    String mapped = UTS_46.normalize(self);
    return mapped.indexOf('\uFFFD') >= 0 ? self : mapped;
  }

  /** How far the character is moved; 0 where it stays or becomes anything but one character. */
  private static int shift(int c) {
    String mapped = mapping(c);
    return mapped.codePointCount(0, mapped.length()) == 1 ? mapped.codePointAt(0) - c : 0;
  }

  private void shifted() {
    int c = 0;
    while (c <= LAST) {
      int shift = shift(c);
      if (shift == 0) {
        c++;
        continue;
      }
      int step = shift(c + 1) == shift ? 1 : 2;
      int last = c;
      while (last + step <= LAST
          && shift(last + step) == shift
          && (step == 1 || shift(last + 1) == 0)) {
        last += step;
      }
      lines.append(
          String.format(
              Locale.ROOT,
              "S %X %X %X %s\n",
              c,
              last,
              step,
              Integer.toString(shift, 16).toUpperCase(Locale.ROOT)));
      c = last + 1;
    }
  }

  private void replaced() {
    int c = 0;
    while (c <= LAST) {
      String mapped = mapping(c);
      if (mapped.codePointCount(0, mapped.length()) == 1) {
        c++;
        continue;
      }
      int last = c;
      while (last < LAST && mapping(last + 1).equals(mapped)) {
        last++;
      }
      lines.append(String.format(Locale.ROOT, "M %X %X", c, last));
      mapped.codePoints().forEach(part -> lines.append(String.format(Locale.ROOT, " %X", part)));
      lines.append('\n');
      c = last + 1;
    }
  }

  private void joining(String letter, int type) {
    ranges(letter, c -> UCharacter.getIntPropertyValue(c, UProperty.JOINING_TYPE) == type);
  }

  private void ranges(String letter, IntPredicate condition) {
    int c = 0;
    while (c <= LAST) {
      int last = c;
      while (last <= LAST && condition.test(last)) {
        last++;
      }
      if (last > c) {
        lines.append(String.format(Locale.ROOT, "%s %X %X\n", letter, c, last - 1));
      }
      c = last + 1;
    }
  }
}
