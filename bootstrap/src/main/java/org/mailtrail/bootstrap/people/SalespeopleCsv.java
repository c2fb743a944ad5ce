package org.mailtrail.bootstrap.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mailtrail.domain.message.EmailAddress;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** Salespeople: {@code code,name,email}; rows with the same code add addresses. */
final class SalespeopleCsv {
  private SalespeopleCsv() {}

  static Collection<Salesperson> read(Path file, List<String> problems) {
    Map<String, Salesperson> people = new LinkedHashMap<>();
    new Csv(file, problems)
        .read(
            List.of("code", "name", "email"),
            row -> {
              List<EmailAddress> addresses = row.addresses("email");
              if (row.text("code").isEmpty()) {
                row.problem("the code is empty");
              } else {
                people.merge(
                    row.text("code"),
                    new Salesperson(
                        new SalespersonCode(row.text("code")), row.text("name"), addresses),
                    SalespeopleCsv::with);
              }
            });
    return people.values();
  }

  private static Salesperson with(Salesperson one, Salesperson more) {
    List<EmailAddress> all = new ArrayList<>(one.addresses());
    all.addAll(more.addresses());
    return new Salesperson(one.code(), one.name(), all);
  }
}
