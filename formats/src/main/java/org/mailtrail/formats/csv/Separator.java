package org.mailtrail.formats.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the values of a file, a comma (RFC 4180), a semicolon, as Excel writes it
 * where the comma is a decimal sign, a tab or a bar; and how its lines are taken apart.
 */
record Separator(char sign) {
  private static final Pattern SAID =
      Pattern.compile(" *[\"']?sep ?= ?(.)[\"']?[,;\\t ]*", Pattern.CASE_INSENSITIVE);
  private static final char QUOTE = '"';
  private static final List<Separator> USUAL =
      List.of(new Separator(','), new Separator(';'), new Separator('\t'), new Separator('|'));

  /** What Excel's line {@code sep=;} before the header row says; empty when it is no such line. */
  static Optional<Separator> said(String line) {
    Matcher said = SAID.matcher(line);
    return said.matches() ? Optional.of(new Separator(said.group(1).charAt(0))) : Optional.empty();
  }

  /**
   * The one with which this header row has the columns that it must have, else the one that is
   * there most often.
   */
  static Separator of(String headerRow, Header header) {
    return USUAL.stream()
        .filter(separator -> header.isIn(header.meant(separator.columns(headerRow))))
        .findFirst()
        .orElseGet(
            () ->
                USUAL.stream()
                    .max(
                        Comparator.comparing(
                            s -> headerRow.chars().filter(c -> c == s.sign()).count()))
                    .orElseThrow());
  }

  /** The names of the columns; empty when the row cannot be taken apart. */
  List<String> columns(String headerRow) {
    try {
      return fields(headerRow).stream().map(Header::name).toList();
    } catch (CsvParseException broken) {
      return List.of();
    }
  }

  /**
   * The values of a line.
   *
   * @throws CsvParseException when a quote is not closed, or something stands behind its end
   */
  List<String> fields(String line) {
    return CsvReader.builder()
        .fieldSeparator(sign)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .ofSingleCsvRecord(line)
        .getFields();
  }

  /** In which column, counted from 0, a line that {@link #fields} refuses breaks the rules. */
  int brokenColumn(String line) {
    int column = 0;
    int at = 0;
    while (at < line.length()) {
      int end = line.charAt(at) == QUOTE ? closing(line, at + 1) + 1 : line.indexOf(sign, at);
      if (end <= 0 || end >= line.length() || line.charAt(end) != sign) {
        return column;
      }
      column++;
      at = end + 1;
    }
    return column;
  }

  /** Where the quote stands that closes the value; -1 when there is none. */
  private static int closing(String line, int from) {
    int quote = line.indexOf(QUOTE, from);
    while (quote >= 0 && quote + 1 < line.length() && line.charAt(quote + 1) == QUOTE) {
      quote = line.indexOf(QUOTE, quote + 2);
    }
    return quote;
  }
}
