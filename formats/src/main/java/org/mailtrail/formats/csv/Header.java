package org.mailtrail.formats.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The columns that a file of people may and must have. */
public record Header(List<String> required, List<String> optional) {
  /** A name as it is compared: {@code Privacy Blocked} is {@code privacy_blocked}. */
  public static String name(String written) {
    String plain = Normalizer.normalize(Row.bare(written), Normalizer.Form.NFKC);
    return plain.toLowerCase(Locale.ROOT).replaceAll("[\\p{Z}\\s\\p{Pd}]+", "_");
  }

  /** These columns by the names they have here, as far as no other column has them. */
  List<String> meant(List<String> columns) {
    return columns.stream()
        .map(
            column -> {
              String meant = Languages.column(column);
              return knows(meant) && !columns.contains(meant) ? meant : column;
            })
        .toList();
  }

  boolean isIn(Collection<String> columns) {
    return columns.containsAll(required);
  }

  /** What is wrong with these columns, as sentences. */
  List<String> problems(List<String> columns, Set<String> ignored) {
    List<String> problems = new ArrayList<>();
    List<String> missing = required.stream().filter(name -> !columns.contains(name)).toList();
    if (!missing.isEmpty()) {
      problems.add(
          "the header row lacks " + String.join(", ", missing) + ". Name the columns: " + this);
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        problems.add(twice(Problems.quoted(column)));
      } else if (!column.isEmpty() && !knows(column) && !ignored.contains(column)) {
        problems.add(unknown(Problems.quoted(column)));
      }
    }
    return problems;
  }

  private static String twice(String column) {
    return "column " + column + " is there twice. Remove or rename one.";
  }

  private String unknown(String column) {
    return "column "
        + column
        + " is not known. Known are "
        + this
        + ". Rename it, remove it, or say --ignore "
        + column;
  }

  private boolean knows(String column) {
    return required.contains(column) || optional.contains(column);
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return String.join(",", all);
  }
}
