package org.mailtrail.formats.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What address books, Business Central among them, and spreadsheets call columns, days and truth
 * values in English, Swedish, German, Danish, Norwegian, Dutch and French.
 */
final class Languages {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "number",
          List.of(
              "no.",
              "no",
              "nr",
              "nr.",
              "n°",
              "nummer",
              "numéro",
              "contact_no.",
              "kontaktnr",
              "kontaktnr.",
              "contactnr."),
          "code",
          List.of("kod", "kode", "kürzel", "salesperson_code", "verkäufercode"),
          "name",
          List.of("namn", "navn", "naam", "nom", "full_name"),
          "email",
          List.of(
              "e_mail",
              "mail",
              "email_address",
              "e_mail_address",
              "e_post",
              "epost",
              "e_postadress",
              "e_mail_adresse",
              "e_mailadres",
              "adresse_e_mail",
              "courriel"),
          "email2",
          List.of(
              "e_mail_2",
              "email_2",
              "e_mail2",
              "e_mail_2_address",
              "e_mail_2:_adresse",
              "e_post_2",
              "e_postadress_2"),
          "company",
          List.of(
              "company_name",
              "företag",
              "företagsnamn",
              "firma",
              "firmenname",
              "unternehmen",
              "virksomhed",
              "virksomhedsnavn",
              "firmanavn",
              "bedrijf",
              "bedrijfsnaam",
              "société",
              "nom_société",
              "nom_de_la_société",
              "entreprise"),
          "blocked",
          List.of("spärrad", "gesperrt", "spærret", "sperret", "geblokkeerd", "bloqué"));

  private static final Map<String, String> COLUMNS = columns();

  private static final Set<String> TRUE =
      Set.of(
          "true", "t", "yes", "y", "1", "x", "ja", "j", "sant", "wahr", "sand", "sann", "waar",
          "oui", "vrai");
  private static final Set<String> FALSE =
      Set.of(
          "false", "f", "no", "n", "0", "nej", "nein", "nei", "nee", "non", "falskt", "falsch",
          "falsk", "usann", "onwaar", "faux");

  /** The year first, or dots, with which it stands last everywhere; slashes say too little. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?:(?<year>\\d{4})(?<sign>[-/])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})"
              + "|(?<first>\\d{1,2})\\. ?(?<second>\\d{1,2})\\. ?(?<last>\\d{4}))"
              + "(?:[T ]00:00(?::00(?:\\.0{1,9})?)?Z?)?");

  /**
   * What Business Central writes where it has no day, in its web services and on SQL Server, and
   * what Dynamics writes there.
   */
  private static final Set<LocalDate> NO_DAYS =
      Set.of(LocalDate.of(1, 1, 1), LocalDate.of(1753, 1, 1), LocalDate.of(1900, 1, 1));

  private Languages() {}

  private static Map<String, String> columns() {
    Map<String, String> columns = new HashMap<>();
    NAMES.forEach((meant, all) -> all.forEach(written -> columns.put(written, meant)));
    return Map.copyOf(columns);
  }

  /** By what name a column is known here; its own where none is. */
  static String column(String written) {
    return COLUMNS.getOrDefault(written, written);
  }

  /** The day, perhaps with the midnight that spreadsheets add; empty when it is none. */
  static Optional<LocalDate> day(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches()) {
      return Optional.empty();
    }
    return day.group("year") == null
        ? date(day.group("last"), day.group("second"), day.group("first"))
        : date(day.group("year"), day.group("month"), day.group("day"));
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
              LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
          .filter(found -> found.getYear() > 0);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** Whether the day stands for one, and not for none. */
  static boolean isSaid(LocalDate day) {
    return !NO_DAYS.contains(day);
  }

  /** Whether the word is yes or no; empty when it is neither. */
  static Optional<Boolean> flag(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (TRUE.contains(plain)) {
      return Optional.of(true);
    }
    return FALSE.contains(plain) ? Optional.of(false) : Optional.empty();
  }
}
