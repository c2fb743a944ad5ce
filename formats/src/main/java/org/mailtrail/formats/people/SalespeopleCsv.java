package org.mailtrail.formats.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.formats.csv.Csv;
import org.mailtrail.formats.csv.Header;
import org.mailtrail.formats.csv.Row;

/** Salespeople: {@code code,name,email}; rows with the same code add addresses. */
final class SalespeopleCsv {
  static final Header HEADER = new Header(List.of("code", "name", "email"), List.of("email2"));

  private SalespeopleCsv() {}

  static Collection<Salesperson> read(Csv csv) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    csv.read(
        HEADER,
        row ->
            row.code("code")
                .map(code -> drafts.computeIfAbsent(code, c -> new Draft()))
                .orElseGet(Draft::new)
                .hear(row));
    return drafts.entrySet().stream()
        .map(entry -> entry.getValue().salesperson(new SalespersonCode(entry.getKey())))
        .toList();
  }

  /** What the rows so far say of one salesperson. */
  private static final class Draft {
    private final Said<String> name = new Said<>("name");
    private final Set<EmailAddress> addresses = new LinkedHashSet<>();

    void hear(Row row) {
      name.hear(row.name("name"), row);
      addresses.addAll(row.addresses("email"));
      addresses.addAll(row.addresses("email2"));
    }

    Salesperson salesperson(SalespersonCode code) {
      return new Salesperson(code, name.or(""), List.copyOf(addresses));
    }
  }
}
