package org.mailtrail.web.people;

import java.util.ArrayList;
import java.util.List;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Visit;

/**
 * What stands in the form of a contact or a salesperson.
 *
 * @param isNew whether the person is to be made
 * @param key number or code
 * @param name the name
 * @param company of a contact
 * @param standing of a contact
 * @param lines the addresses, with blank lines behind them
 */
public record PersonForm(
    boolean isNew, String key, String name, String company, String standing, List<Line> lines) {
  private static final int BLANK = 2;

  /** Copies the lines, and adds blank ones. */
  public PersonForm {
    List<Line> all = new ArrayList<>(lines.stream().filter(line -> !line.isBlank()).toList());
    for (int i = 0; i < BLANK; i++) {
      all.add(new Line("", "", ""));
    }
    lines = List.copyOf(all);
  }

  /** One address and the days on which it counts, as they were typed. */
  public record Line(String address, String from, String to) {
    boolean isBlank() {
      return address.isBlank() && from.isBlank() && to.isBlank();
    }

    static Line of(ContactAddress address) {
      return new Line(
          address.address().toString(),
          address.validFrom().map(Object::toString).orElse(""),
          address.validTo().map(Object::toString).orElse(""));
    }
  }

  static PersonForm blank() {
    return new PersonForm(true, "", "", "", Contact.Standing.OPEN.name(), List.of());
  }

  /** Something that is another as soon as anything in the form is. */
  public String state() {
    return Integer.toHexString(List.of(key, name, company, standing, written()).hashCode());
  }

  /** The state of the form that shows this contact as kept. */
  public static String stateOf(Contact contact) {
    return of(contact).state();
  }

  /** The state of the form that shows this salesperson as kept. */
  public static String stateOf(Salesperson person) {
    return of(person).state();
  }

  static PersonForm of(Contact contact) {
    return new PersonForm(
        false,
        contact.number().value(),
        contact.name(),
        contact.company(),
        contact.standing().name(),
        contact.addresses().stream().map(Line::of).toList());
  }

  static PersonForm of(Salesperson person) {
    return new PersonForm(
        false,
        person.code().value(),
        person.name(),
        "",
        "",
        person.addresses().stream().map(one -> new Line(one.toString(), "", "")).toList());
  }

  /** What was sent. */
  static PersonForm of(Visit visit) {
    return new PersonForm(
        visit.field("new").isPresent(),
        visit.field("key").orElse(""),
        visit.field("name").orElse(""),
        visit.field("company").orElse(""),
        new QueryReader(visit)
            .sent("standing", Contact.Standing.values())
            .map(Enum::name)
            .orElse(""),
        lines(visit));
  }

  private static List<Line> lines(Visit visit) {
    List<String> addresses = visit.fields("address");
    List<String> from = visit.fields("from");
    List<String> to = visit.fields("to");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      lines.add(new Line(addresses.get(i).strip(), at(from, i), at(to, i)));
    }
    return lines;
  }

  private static String at(List<String> values, int index) {
    return index < values.size() ? values.get(index).strip() : "";
  }

  /** The lines that say something. */
  List<Line> written() {
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }
}
