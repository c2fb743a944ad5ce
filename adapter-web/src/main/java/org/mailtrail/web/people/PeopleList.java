package org.mailtrail.web.people;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.People;
import org.mailtrail.application.people.FindPeople;
import org.mailtrail.application.port.people.PeopleDirectory.Company;
import org.mailtrail.application.port.people.PeopleDirectory.ContactSearch;
import org.mailtrail.domain.decision.Match;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.look.Address;

/**
 * One page of people of one kind; the lists of the other kinds are empty.
 *
 * @param query whom the address asks for
 * @param contacts by number
 * @param salespeople by code
 * @param companies by name
 * @param next after whom the next page begins
 */
public record PeopleList(
    PeopleQuery query,
    List<Contact> contacts,
    List<Salesperson> salespeople,
    List<Company> companies,
    Optional<String> next) {
  private static final int ROWS = 50;

  /** Copies the lists. */
  public PeopleList {
    contacts = List.copyOf(contacts);
    salespeople = List.copyOf(salespeople);
    companies = List.copyOf(companies);
  }

  static PeopleList of(PeopleQuery query, People people) {
    return switch (query.kind()) {
      case "salespeople" -> salespeople(query, people.find());
      case "companies" -> companies(query, people.find());
      default -> contacts(query, people.find());
    };
  }

  private static PeopleList salespeople(PeopleQuery query, FindPeople find) {
    var page = find.salespeople(text(query), query.after().map(SalespersonCode::new), ROWS);
    return new PeopleList(
        query, List.of(), page.found(), List.of(), page.next().map(SalespersonCode::value));
  }

  private static PeopleList companies(PeopleQuery query, FindPeople find) {
    var page = find.companies(text(query), query.after(), ROWS);
    return new PeopleList(query, List.of(), List.of(), page.found(), page.next());
  }

  private static PeopleList contacts(PeopleQuery query, FindPeople find) {
    ContactSearch search = new ContactSearch(text(query), query.company());
    var page = find.contacts(search, query.after().map(ContactNumber::new), ROWS);
    return new PeopleList(
        query, page.found(), List.of(), List.of(), page.next().map(ContactNumber::value));
  }

  private static String text(PeopleQuery query) {
    return query.text().orElse("");
  }

  /** Whether nobody was found. */
  public boolean isEmpty() {
    return contacts.isEmpty() && salespeople.isEmpty() && companies.isEmpty();
  }

  /** Where a contact's card is. */
  public static String card(ContactNumber number) {
    return Address.of("/people/contact/", number.value()).toString();
  }

  /** Where a salesperson's card is. */
  public static String card(SalespersonCode code) {
    return Address.of("/people/salesperson/", code.value()).toString();
  }

  /** Where the card of who was found behind an address is. */
  public static String card(Match match) {
    return match.isSalesperson()
        ? card(new SalespersonCode(match.code()))
        : card(new ContactNumber(match.code()));
  }

  /** Where the contacts of a company are. */
  public static String of(String company) {
    return Address.of("/people").with("company", Optional.of(company)).toString();
  }

  /** Where the erasing of a contact begins. */
  public static String erasing(ContactNumber number) {
    return Address.of("/people/erase/", number.value()).toString();
  }

  /** Where the log with a contact is. */
  public static String log(ContactNumber number) {
    return log("contact", number.value());
  }

  /** Where the log of a salesperson is. */
  public static String log(SalespersonCode code) {
    return log("salesperson", code.value());
  }

  /** Where the log with a company is. */
  public static String log(String company) {
    return log("company", company);
  }

  private static String log(String filter, String value) {
    return Address.of("/").with(filter, Optional.of(value)).toString();
  }

  /** Where the opportunities with a contact are, closed ones too. */
  public static String opportunities(ContactNumber number) {
    return Address.of("/opportunities")
        .with("state", Optional.of("ALL"))
        .with("contact", Optional.of(number.value()))
        .toString();
  }

  /** Where the opportunities of a salesperson are. */
  public static String opportunities(SalespersonCode code) {
    return Address.of("/opportunities").with("salesperson", Optional.of(code.value())).toString();
  }
}
