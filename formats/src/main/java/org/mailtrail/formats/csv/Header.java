package org.mailtrail.formats.csv;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mailtrail.domain.address.ComposedText;

/** The columns that a file of people may and must have. */
public record Header(List<String> required, List<String> optional) {
  private static final int MOST_SHOWN = 100;
  private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\s\\p{Pd}]+");

  /** Templates to fill in mark what must be there, and forms end their names. */
  private static final Pattern BEHIND = Pattern.compile("(?<![*:_])[*:_]++$");

  /** A name as it is compared: {@code Privacy Blocked} is {@code privacy_blocked}. */
  public static String name(String written) {
    String plain = ComposedText.of(Row.bare(written), Normalizer.Form.NFKC);
    String joined = BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("_");
    return BEHIND.matcher(joined).replaceAll("");
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
    Set<String> seen = new LinkedHashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        problems.add(twice(Problems.quoted(column)));
      }
    }
    seen.removeIf(column -> knows(column) || ignored.contains(column));
    unknown(List.copyOf(seen)).ifPresent(problems::add);
    return problems;
  }

  private static String twice(String column) {
    return "column " + column + " is there twice. Remove or rename one.";
  }

  /** One sentence for all: an address book has eighty of them, and one answer serves them all. */
  private Optional<String> unknown(List<String> columns) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    boolean isOne = columns.size() == 1;
    List<String> shown = columns.stream().limit(MOST_SHOWN).map(Problems::quoted).toList();
    String more = columns.size() > MOST_SHOWN ? " and more" : "";
    return Optional.of(
        (isOne ? "column " : columns.size() + " columns are not known: ")
            + String.join(", ", shown)
            + (isOne ? " is not known" : more)
            + ". Known are "
            + this
            + (isOne ? ". Rename it, remove it" : ". Rename them, remove them")
            + ", or say --ignore "
            + String.join(" --ignore ", shown));
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
