package org.mailtrail.web.api.shape;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.mailtrail.application.people.FindPeople;
import org.mailtrail.application.people.PeopleDifferences;
import org.mailtrail.application.people.PeopleDifferences.Difference;
import org.mailtrail.application.people.ShowPerson.Card;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.application.port.people.Erasures.Extent;
import org.mailtrail.application.port.people.PeopleDirectory.Company;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.JsonShape;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;

/** How people look. */
public final class PeopleShapes {
  /** How many there are. */
  public static final ObjectShape<Total> TOTAL =
      ObjectShape.<Total>named("Total")
          .with("counted", Shapes.whole(), Total::counted)
          .with("isAll", Shapes.flag(), Total::isAll);

  /** An address with the days on which it counts. */
  public static final ObjectShape<ContactAddress> ADDRESS =
      ObjectShape.<ContactAddress>named("ContactAddress")
          .with("address", FieldShapes.ADDRESS, one -> one.address().toString())
          .maybe("validFrom", Shapes.day(), ContactAddress::validFrom)
          .maybe("validTo", Shapes.day(), ContactAddress::validTo);

  /** A contact. */
  public static final ObjectShape<Contact> CONTACT =
      ObjectShape.<Contact>named("Contact")
          .with("number", Shapes.text(), contact -> contact.number().value())
          .with("name", Shapes.text(), Contact::name)
          .with("company", Shapes.text(), Contact::company)
          .with(
              "standing",
              Shapes.nameOf(Contact.Standing.class),
              contact -> contact.standing().name())
          .with("addresses", Shapes.many(ADDRESS), Contact::addresses);

  /** A salesperson. */
  public static final ObjectShape<Salesperson> SALESPERSON =
      ObjectShape.<Salesperson>named("Salesperson")
          .with("code", Shapes.text(), person -> person.code().value())
          .with("name", Shapes.text(), Salesperson::name)
          .with(
              "addresses",
              Shapes.many(Shapes.text()),
              person -> person.addresses().stream().map(Object::toString).toList());

  private static final ObjectShape<Map.Entry<YearMonth, Long>> MONTH =
      ObjectShape.<Map.Entry<YearMonth, Long>>named("Month")
          .with("month", Shapes.text(), month -> month.getKey().toString())
          .with("entries", Shapes.whole(), Map.Entry::getValue);

  /** A contact with what was logged. */
  public static final ObjectShape<Card<Contact>> CONTACT_CARD =
      card("ContactCard", "contact", CONTACT);

  /** A salesperson with what was logged. */
  public static final ObjectShape<Card<Salesperson>> SALESPERSON_CARD =
      card("SalespersonCard", "salesperson", SALESPERSON);

  /** Some contacts. */
  public static final ObjectShape<FindPeople.Page<Contact, ContactNumber>> CONTACTS =
      ObjectShape.<FindPeople.Page<Contact, ContactNumber>>named("ContactPage")
          .with("contacts", Shapes.many(CONTACT), FindPeople.Page::found)
          .maybe("next", Shapes.text(), page -> page.next().map(ContactNumber::value));

  /** Some salespeople. */
  public static final ObjectShape<FindPeople.Page<Salesperson, SalespersonCode>> SALESPEOPLE =
      ObjectShape.<FindPeople.Page<Salesperson, SalespersonCode>>named("SalespersonPage")
          .with("salespeople", Shapes.many(SALESPERSON), FindPeople.Page::found)
          .maybe("next", Shapes.text(), page -> page.next().map(SalespersonCode::value));

  private static final ObjectShape<Company> COMPANY =
      ObjectShape.<Company>named("Company")
          .with("name", Shapes.text(), Company::name)
          .with("contacts", Shapes.whole(), Company::contacts);

  /** Some companies. */
  public static final ObjectShape<FindPeople.Page<Company, String>> COMPANIES =
      ObjectShape.<FindPeople.Page<Company, String>>named("CompanyPage")
          .with("companies", Shapes.many(COMPANY), FindPeople.Page::found)
          .maybe("next", Shapes.text(), FindPeople.Page::next);

  /** How much of a contact is, or was, kept. */
  public static final ObjectShape<Extent> ERASURE =
      ObjectShape.<Extent>named("Erasure")
          .with("entries", Shapes.whole(), Extent::entries)
          .with("opportunities", Shapes.whole(), Extent::opportunities)
          .with("messages", Shapes.whole(), Extent::messages)
          .with("unmatched", Shapes.whole(), Extent::unmatched);

  private static final ObjectShape<Difference> DIFFERENCE =
      ObjectShape.<Difference>named("Difference")
          .with("key", Shapes.text(), Difference::key)
          .with("before", Shapes.text(), Difference::before)
          .with("now", Shapes.text(), Difference::now);

  /** What an import comes to; the first 500 of each kind. */
  public static final ObjectShape<PeopleDifferences> DIFFERENCES =
      ObjectShape.<PeopleDifferences>named("PeopleDifferences")
          .with("addedCount", Shapes.whole(), all -> (long) all.added().size())
          .with("changedCount", Shapes.whole(), all -> (long) all.changed().size())
          .with("unchangedCount", Shapes.whole(), all -> (long) all.unchanged())
          .with("added", Shapes.many(DIFFERENCE), all -> first(all.added()))
          .with("changed", Shapes.many(DIFFERENCE), all -> first(all.changed()));

  private static final int TOLD = 500;

  /** A team. */
  public static final ObjectShape<String> TEAM =
      ObjectShape.<String>named("Team").with("team", Shapes.text(), team -> team);

  private PeopleShapes() {}

  private static <P> ObjectShape<Card<P>> card(String name, String field, JsonShape<P> person) {
    return ObjectShape.<Card<P>>named(name)
        .with(field, person, Card::person)
        .with("entries", TOTAL, Card::entries)
        .with(
            "months",
            Shapes.many(MONTH),
            card ->
                card.months().entrySet().stream().filter(month -> month.getValue() > 0).toList());
  }

  private static List<Difference> first(List<Difference> all) {
    return all.stream().limit(TOLD).toList();
  }
}
