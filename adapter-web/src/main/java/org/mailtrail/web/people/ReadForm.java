package org.mailtrail.web.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.Contact.Standing;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;

/** Makes people of what was typed; refused with what cannot be read. */
final class ReadForm {
  private static final int LONGEST = 100;

  private ReadForm() {}

  static DeskAnswer<Contact> contact(PersonForm form) {
    return key(form)
        .then(key -> addresses(form))
        .then(
            addresses ->
                DeskAnswer.done(
                    new Contact(
                        new ContactNumber(form.key()),
                        form.name(),
                        form.company(),
                        addresses,
                        standing(form.standing()))));
  }

  static DeskAnswer<Salesperson> salesperson(PersonForm form) {
    return key(form)
        .then(key -> addresses(form))
        .then(
            addresses ->
                DeskAnswer.done(
                    new Salesperson(
                        new SalespersonCode(form.key()),
                        form.name(),
                        addresses.stream().map(ContactAddress::address).toList())));
  }

  private static DeskAnswer<String> key(PersonForm form) {
    return form.key().isEmpty() || form.key().length() > LONGEST
        ? DeskAnswer.refused(
            new Refusal(
                "key-unusable",
                "the number or code is empty, or longer than " + LONGEST + " characters",
                "Write one that nobody else has."))
        : DeskAnswer.done(form.key());
  }

  private static Standing standing(String name) {
    return Arrays.stream(Standing.values())
        .filter(standing -> standing.name().equals(name))
        .findFirst()
        .orElse(Standing.OPEN);
  }

  private static DeskAnswer<List<ContactAddress>> addresses(PersonForm form) {
    List<ContactAddress> addresses = new ArrayList<>();
    DeskAnswer<Boolean> all = DeskAnswer.done(true);
    for (PersonForm.Line line : form.written()) {
      all = all.then(so -> address(line)).then(read -> DeskAnswer.done(addresses.add(read)));
    }
    return all.then(so -> DeskAnswer.done(addresses));
  }

  private static DeskAnswer<ContactAddress> address(PersonForm.Line line) {
    Optional<EmailAddress> address = EmailAddress.parse(line.address());
    if (address.isEmpty()) {
      return unreadable("address-unreadable", line.address());
    }
    try {
      ContactAddress read = new ContactAddress(address.get(), day(line.from()), day(line.to()));
      return isReversed(read)
          ? unreadable("days-reversed", line.from() + ", " + line.to())
          : DeskAnswer.done(read);
    } catch (DateTimeException noDay) {
      return unreadable("day-unreadable", line.from() + " " + line.to());
    }
  }

  private static boolean isReversed(ContactAddress address) {
    return address.validFrom().isPresent()
        && address.validTo().filter(address.validFrom().get()::isAfter).isPresent();
  }

  private static Optional<LocalDate> day(String text) {
    return Optional.of(text).filter(there -> !there.isEmpty()).map(LocalDate::parse);
  }

  private static <T> DeskAnswer<T> unreadable(String code, String text) {
    return DeskAnswer.refused(
        new Refusal(code, "\"" + text + "\" cannot be read", "Write it another way."));
  }
}
