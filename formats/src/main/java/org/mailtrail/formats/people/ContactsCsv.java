package org.mailtrail.formats.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.formats.csv.Csv;
import org.mailtrail.formats.csv.Header;
import org.mailtrail.formats.csv.Row;

/**
 * Contacts: {@code number,name,email,company} and, where wanted, {@code email2}, {@code
 * valid_from}, {@code valid_to} (days, for the row's addresses), {@code blocked}, {@code
 * privacy_blocked}. Rows with the same number add addresses; of what they say besides, a block
 * counts in whichever row it stands, and contradictions are problems.
 */
final class ContactsCsv {
  static final Header HEADER =
      new Header(
          List.of("number", "name", "email"),
          List.of("company", "email2", "valid_from", "valid_to", "blocked", "privacy_blocked"));

  private ContactsCsv() {}

  static Collection<Contact> read(Csv csv) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    csv.read(
        HEADER,
        row -> {
          Draft draft =
              row.code("number")
                  .map(number -> drafts.computeIfAbsent(number, n -> new Draft()))
                  .orElseGet(Draft::new);
          draft.hear(row);
        });
    return drafts.entrySet().stream()
        .map(entry -> entry.getValue().contact(new ContactNumber(entry.getKey())))
        .toList();
  }

  /** What the rows so far say of one contact. */
  private static final class Draft {
    private final Said<String> name = new Said<>("name");
    private final Said<String> company = new Said<>("company");
    private final Said<Boolean> blocked = new Said<>("blocked");
    private final Said<Boolean> privacyBlocked = new Said<>("privacy_blocked");
    private final Set<ContactAddress> addresses = new LinkedHashSet<>();

    void hear(Row row) {
      name.hear(row.name("name"), row);
      company.hear(row.name("company"), row);
      blocked.hear(row.flag("blocked"), row);
      privacyBlocked.hear(row.flag("privacy_blocked"), row);
      Optional<LocalDate> from = row.day("valid_from");
      Optional<LocalDate> to = row.day("valid_to");
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        row.problem("valid_to", to.get() + " is before valid_from, " + from.get() + ".");
      }
      Stream.of("email", "email2")
          .flatMap(column -> row.addresses(column).stream())
          .forEach(address -> addresses.add(new ContactAddress(address, from, to)));
    }

    Contact contact(ContactNumber number) {
      return new Contact(number, name.or(""), company.or(""), List.copyOf(addresses), standing());
    }

    private Contact.Standing standing() {
      if (privacyBlocked.or(false)) {
        return Contact.Standing.PRIVACY_BLOCKED;
      }
      return blocked.or(false) ? Contact.Standing.BLOCKED : Contact.Standing.OPEN;
    }
  }
}
