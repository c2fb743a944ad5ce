package org.mailtrail.formats.csv;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.application.port.people.PeopleNames;
import org.mailtrail.domain.address.ComposedText;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.HeaderFields;

/**
 * One row: its line, and its values by column. What is wrong with a value is noted as a problem.
 */
public final class Row {
  private static final int LONGEST_CODE = 100;

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
  private static final Pattern KEPT = Pattern.compile("=\"([^\"]*)\"");
  private static final Pattern FAILED =
      Pattern.compile( // in any language of a spreadsheet; #### stands where a column is too narrow
          "#(\\p{L}/\\p{L}|NV|[\\p{Lu}\\d_/¡¿]+[!?]|#+)|Err:\\d{3}");
  private static final Pattern SHORTENED =
      Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+");

  private static final String SHORTENED_THERE =
      " is a number that a spreadsheet has shortened. Format the column as text there,"
          + " enter the values again, and save.";

  private final String file;
  private final long line;
  private final List<String> columns;
  private final List<String> fields;
  private final Problems problems;

  Row(String file, long line, List<String> columns, List<String> fields, Problems problems) {
    this.file = file;
    this.line = line;
    this.columns = columns;
    this.fields = fields;
    this.problems = problems;
  }

  /**
   * A value without white space and invisible characters at its ends, and without the formula
   * {@code ="00042"} by which a spreadsheet is made to keep a number's zeros.
   */
  static String bare(String text) {
    String bare = HeaderFields.bare(text);
    Matcher kept = bare.startsWith("=") ? KEPT.matcher(bare) : null;
    return kept != null && kept.matches() ? HeaderFields.bare(kept.group(1)) : bare;
  }

  /** Its number, counted from 1. */
  public long line() {
    return line;
  }

  /** Notes what is wrong with the value. */
  public void problem(String column, String what) {
    problems.add(file, line, "column " + column + ": " + what);
  }

  /** The value; empty when there is none, or no such column. */
  public String text(String column) {
    int at = columns.indexOf(column);
    String text = at < 0 || at >= fields.size() ? "" : bare(fields.get(at));
    return ComposedText.of(text, Normalizer.Form.NFC);
  }

  /** The value, empty when it says nothing. */
  public Optional<String> said(String column) {
    return Optional.of(text(column)).filter(value -> !value.isEmpty());
  }

  /** What somebody is called, empty when it says nothing. */
  public Optional<String> name(String column) {
    Optional<String> name = said(column);
    name.flatMap(text -> misfit(text, PeopleNames.LONGEST))
        .ifPresent(what -> problem(column, what));
    return name;
  }

  private static Optional<String> misfit(String text, int most) {
    if (text.length() > most) {
      String counted = " has " + text.length() + " characters; ";
      return Optional.of(Problems.quoted(text) + counted + most + " at most.");
    }
    return FAILED.matcher(text).matches()
        ? Optional.of(
            Problems.quoted(text) + " is what a spreadsheet writes where it shows no value.")
        : Optional.empty();
  }

  /** What identifies somebody: never empty, never so long that no database keeps it. */
  public Optional<String> code(String column) {
    String code = INVISIBLE.matcher(text(column)).replaceAll("");
    Optional<String> misfit = misfit(code);
    misfit.ifPresent(what -> problem(column, what));
    return misfit.isPresent() ? Optional.empty() : Optional.of(code);
  }

  private static Optional<String> misfit(String code) {
    String quoted = Problems.quoted(code);
    if (code.isEmpty()) {
      return Optional.of("is empty. Each row wants one.");
    }
    return SHORTENED.matcher(code).matches()
        ? Optional.of(quoted + SHORTENED_THERE)
        : misfit(code, LONGEST_CODE);
  }

  /** The addresses in the value, separated by semicolons. */
  public List<EmailAddress> addresses(String column) {
    List<EmailAddress> addresses = new ArrayList<>();
    for (String text : text(column).split(";", -1)) {
      String one = bare(text);
      if (standsForMany(one)) {
        problem(
            column,
            Problems.quoted(one)
                + " stands for many addresses, and people are found by single ones. Write those"
                + " from which mail comes.");
      } else if (!one.isEmpty()) {
        addresses.addAll(addresses(column, one));
      }
    }
    return addresses;
  }

  /** A star for whoever is there, or for some domain. */
  private static boolean standsForMany(String text) {
    int at = text.indexOf('@');
    return text.startsWith("*@") || (at >= 0 && text.indexOf('*', at) > at);
  }

  private List<EmailAddress> addresses(String column, String text) {
    List<EmailAddress> found = AddressCell.addresses(text);
    if (found.isEmpty()) {
      problem(
          column,
          Problems.quoted(text)
              + " is no e-mail address. Write it like ann@fabrikam.example, and several with"
              + " semicolons between them.");
    }
    return found;
  }

  /** The day, empty when none is written. */
  public Optional<LocalDate> day(String column) {
    Optional<String> said = said(column);
    Optional<LocalDate> day = said.flatMap(Languages::day);
    if (day.isEmpty() && said.isPresent()) {
      problem(column, Problems.quoted(said.get()) + " is no day. Write it like 2026-11-24.");
    }
    return day.filter(Languages::isSaid);
  }

  /** Yes or no, empty when nothing is written. */
  public Optional<Boolean> flag(String column) {
    String said = text(column);
    Optional<Boolean> flag = Languages.flag(said);
    if (flag.isEmpty() && !said.isEmpty()) {
      problem(column, Problems.quoted(said) + " is neither true nor false.");
    }
    return flag;
  }
}
