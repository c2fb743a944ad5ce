package org.mailtrail.web.people;

import java.util.List;
import java.util.Optional;
import org.mailtrail.web.look.Address;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Visit;

/**
 * Whom an address asks for; contacts, if it does not say.
 *
 * @param kind {@code contacts}, {@code salespeople} or {@code companies}
 * @param text in whose name, number, company or address this stands
 * @param company of this company
 * @param after the last one of the page before
 */
public record PeopleQuery(
    String kind, Optional<String> text, Optional<String> company, Optional<String> after) {
  /** The kinds, as the pages offer them. */
  public static final List<String> KINDS = List.of("contacts", "salespeople", "companies");

  private static final List<String> NAMES = List.of("kind", "text", "company");

  static PeopleQuery of(Visit visit) {
    QueryReader reader = new QueryReader(visit);
    reader.onlyInPages(NAMES);
    return new PeopleQuery(
        reader.word("kind", KINDS).orElse(KINDS.get(0)),
        visit.query("text"),
        visit.query("company"),
        visit.query("after"));
  }

  private Address address() {
    return Address.of("/people")
        .with("kind", Optional.of(kind).filter(asked -> !asked.equals(KINDS.get(0))))
        .with("text", text)
        .with("company", company);
  }

  /** Whether anybody is looked for. */
  public boolean isFiltered() {
    return text.isPresent() || company.isPresent();
  }

  /** The address of the first page. */
  public String first() {
    return address().toString();
  }

  /** The address of the page behind this one. */
  public String behind(String last) {
    return address().with("after", Optional.of(last)).toString();
  }

  /** The address of all of another kind. */
  public String kind(String other) {
    return Address.of("/people")
        .with("kind", Optional.of(other).filter(asked -> !asked.equals(KINDS.get(0))))
        .toString();
  }
}
