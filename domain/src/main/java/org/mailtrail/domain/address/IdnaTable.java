package org.mailtrail.domain.address;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Unicode's mapping of characters in domain names (UTS 46, table 2), and what RFC 5892 asks of a
 * character beside a joiner. Read from {@code idna.txt} when the first domain with another letter
 * than ASCII is met; the file is made and judged by ICU4J (ADR 0018).
 */
final class IdnaTable {
  /** What a line of the file says of its characters. */
  enum Kind {
    /** Each maps to the character so many places further. */
    SHIFTED,
    /** Each maps to the same text, which may be empty. */
    REPLACED,
    /** Canonical combining class 9. */
    VIRAMA,
    /** Joining type L. */
    JOINS_LEFT,
    /** Joining type R. */
    JOINS_RIGHT,
    /** Joining type D. */
    JOINS_BOTH,
    /** Joining type T. */
    TRANSPARENT
  }

  /** Every {@code step}th character from first to last. */
  private record Range(int first, int last, int step, int shift, String text) {
    boolean has(int c) {
      return c >= first && c <= last && (c - first) % step == 0;
    }
  }

  private static final Map<Kind, List<Range>> RANGES = read();

  private IdnaTable() {}

  /** Appends what the character maps to: mostly itself. */
  static void append(int c, StringBuilder mapped) {
    Range shifted = find(Kind.SHIFTED, c);
    if (shifted.has(c)) {
      mapped.appendCodePoint(c + shifted.shift());
      return;
    }
    Range replaced = find(Kind.REPLACED, c);
    if (replaced.has(c)) {
      mapped.append(replaced.text());
    } else {
      mapped.appendCodePoint(c);
    }
  }

  /** Whether the file says so of the character. */
  static boolean is(Kind kind, int c) {
    return find(kind, c).has(c);
  }

  /** The last range that begins at or before the character; ranges of a kind never interlock. */
  private static Range find(Kind kind, int c) {
    List<Range> ranges = RANGES.getOrDefault(kind, List.of());
    int low = 0;
    int high = ranges.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (ranges.get(middle).first() <= c) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return ranges.get(low);
  }

  private static Map<Kind, List<Range>> read() {
    Map<Kind, List<Range>> ranges = new EnumMap<>(Kind.class);
    try (InputStream file =
            Objects.requireNonNull(IdnaTable.class.getResourceAsStream("idna.txt"), "idna.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split(" ", -1);
          ranges.computeIfAbsent(kind(cells[0]), unused -> new ArrayList<>()).add(range(cells));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("idna.txt of the program itself cannot be read", broken);
    }
    return ranges;
  }

  private static Kind kind(String letter) {
    return switch (letter) {
      case "S" -> Kind.SHIFTED;
      case "M" -> Kind.REPLACED;
      case "V" -> Kind.VIRAMA;
      case "L" -> Kind.JOINS_LEFT;
      case "R" -> Kind.JOINS_RIGHT;
      case "D" -> Kind.JOINS_BOTH;
      default -> Kind.TRANSPARENT;
    };
  }

  private static Range range(String[] cells) {
    int first = Integer.parseInt(cells[1], 16);
    int last = Integer.parseInt(cells[2], 16);
    if (cells[0].equals("S")) {
      int step = Integer.parseInt(cells[3], 16);
      return new Range(first, last, step, Integer.parseInt(cells[4], 16), "");
    }
    StringBuilder text = new StringBuilder();
    for (int i = 3; i < cells.length; i++) {
      text.appendCodePoint(Integer.parseInt(cells[i], 16));
    }
    return new Range(first, last, 1, 0, text.toString());
  }
}
