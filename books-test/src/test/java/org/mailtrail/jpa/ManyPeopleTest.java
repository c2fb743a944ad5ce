package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.application.port.people.PeopleRegister.Changes;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;

/** More people than an array of H2 holds: 65,536. */
class ManyPeopleTest {
  private static final int MANY = 70_000;

  private static EmailAddress address(int number) {
    return EmailAddress.parse("c" + number + "@fabrikam.example").orElseThrow();
  }

  private static List<Contact> contacts(String name) {
    return IntStream.range(0, MANY)
        .mapToObj(
            n ->
                new Contact(
                    new ContactNumber("CT" + n),
                    name,
                    "",
                    List.of(new ContactAddress(address(n), Optional.empty(), Optional.empty())),
                    Contact.Standing.OPEN))
        .toList();
  }

  @Tag("thorough")
  @Test
  void are_taken_in_changed_and_looked_up_among_the_erased_on_h2() {
    try (JpaAdapters adapters = JpaAdapters.open(Databases.H2.fresh(), Clock.systemUTC())) {
      PeopleRegister register = adapters.peopleRegister();
      assertThat(register.putContacts(contacts("Ann"))).isEqualTo(new Changes(MANY, 0, 0));
      assertThat(register.putContacts(contacts("Ann"))).isEqualTo(new Changes(0, 0, MANY));

      Erasures erasures = adapters.keptPeople().erasures();
      erasures.erase(new ContactNumber("CT7"), Clock.systemUTC().instant());
      List<EmailAddress> all = IntStream.range(0, MANY).mapToObj(n -> address(n)).toList();
      assertThat(erasures.firstDays(all)).isEqualTo(Map.of(address(7), LocalDate.MAX));
      assertThat(erasures.wantAgain(all, LocalDate.of(2026, 12, 1))).isOne();
    }
  }
}
