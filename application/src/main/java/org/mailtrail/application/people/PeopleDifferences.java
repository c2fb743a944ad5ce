package org.mailtrail.application.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Salesperson;

/**
 * What taking people in comes to.
 *
 * @param added who was not there
 * @param changed who was there otherwise
 * @param unchanged how many were there as now
 */
public record PeopleDifferences(List<Difference> added, List<Difference> changed, int unchanged) {
  /** Copies the lists. */
  public PeopleDifferences {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
  }

  /** Whether all of them were there as now. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty();
  }

  static PeopleDifferences between(PeopleDirectory directory, PeopleDesk.People people) {
    Collector found = new Collector();
    found.compare(
        people.salespeople(),
        directory.salespeople(people.salespeople().stream().map(Salesperson::code).toList()),
        person -> "salesperson " + person.code(),
        PeopleDifferences::described);
    found.compare(
        people.contacts(),
        directory.contacts(people.contacts().stream().map(Contact::number).toList()),
        contact -> "contact " + contact.number(),
        PeopleDifferences::described);
    return new PeopleDifferences(found.added, found.changed, found.unchanged);
  }

  private static String described(Salesperson person) {
    return person.name() + " " + person.addresses();
  }

  private static String described(Contact contact) {
    String addresses =
        contact.addresses().stream()
            .map(
                address ->
                    address.address()
                        + address.validFrom().map(day -> " from " + day).orElse("")
                        + address.validTo().map(day -> " to " + day).orElse(""))
            .collect(Collectors.joining(", ", "[", "]"));
    return contact.name()
        + (contact.company().isEmpty() ? " " : ", " + contact.company() + " ")
        + addresses
        + (contact.mayBeLogged() ? "" : " " + contact.standing());
  }

  /**
   * One person.
   *
   * @param key {@code contact CT000123} or {@code salesperson JR}
   * @param before in one line; empty for who was not there
   * @param now in one line
   */
  public record Difference(String key, String before, String now) {}

  /** Sorts people into new, changed and unchanged ones. */
  private static final class Collector {
    private final List<Difference> added = new ArrayList<>();
    private final List<Difference> changed = new ArrayList<>();
    private int unchanged;

    private <P> void compare(
        Collection<P> wanted,
        Collection<P> there,
        Function<P, String> key,
        Function<P, String> line) {
      Map<String, P> before = there.stream().collect(Collectors.toMap(key, Function.identity()));
      for (P person : wanted) {
        @Nullable P old = before.get(key.apply(person));
        if (old == null) {
          added.add(new Difference(key.apply(person), "", line.apply(person)));
        } else if (Objects.equals(old, person)) {
          unchanged++;
        } else {
          changed.add(new Difference(key.apply(person), line.apply(old), line.apply(person)));
        }
      }
    }
  }
}
