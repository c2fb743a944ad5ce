package org.mailtrail.bootstrap.people;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;

/**
 * Contacts: {@code number,name,email,company} and, where wanted, {@code email2}, {@code
 * valid_from}, {@code valid_to} (days, for the row's addresses), {@code blocked}, {@code
 * privacy_blocked}; rows with the same number add addresses.
 */
final class ContactsCsv {
  private ContactsCsv() {}

  static Collection<Contact> read(Path file, List<String> problems) {
    Map<String, Contact> people = new LinkedHashMap<>();
    new Csv(file, problems)
        .read(
            List.of("number", "name", "email"),
            row -> {
              Contact.Standing standing = standing(row);
              List<ContactAddress> addresses = addresses(row);
              if (row.text("number").isEmpty()) {
                row.problem("the number is empty");
              } else {
                people.merge(
                    row.text("number"),
                    new Contact(
                        new ContactNumber(row.text("number")),
                        row.text("name"),
                        row.text("company"),
                        addresses,
                        standing),
                    ContactsCsv::with);
              }
            });
    return people.values();
  }

  private static List<ContactAddress> addresses(Csv.Row row) {
    Optional<LocalDate> from = day(row, "valid_from");
    Optional<LocalDate> to = day(row, "valid_to");
    return Stream.concat(row.addresses("email").stream(), row.addresses("email2").stream())
        .map(address -> new ContactAddress(address, from, to))
        .toList();
  }

  private static Optional<LocalDate> day(Csv.Row row, String column) {
    String text = row.text(column);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeException wrong) {
      row.problem(column + " is \"" + text + "\"; write a day such as 2026-11-24");
      return Optional.empty();
    }
  }

  private static Contact.Standing standing(Csv.Row row) {
    if (isYes(row, "privacy_blocked")) {
      return Contact.Standing.PRIVACY_BLOCKED;
    }
    return isYes(row, "blocked") ? Contact.Standing.BLOCKED : Contact.Standing.OPEN;
  }

  private static boolean isYes(Csv.Row row, String column) {
    return switch (row.text(column).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "", "false", "no", "0" -> false;
      default -> {
        row.problem(column + " is \"" + row.text(column) + "\"; write true or false");
        yield false;
      }
    };
  }

  private static Contact with(Contact one, Contact more) {
    List<ContactAddress> all = new ArrayList<>(one.addresses());
    all.addAll(more.addresses());
    return new Contact(one.number(), one.name(), one.company(), all, one.standing());
  }
}
