package org.mailtrail.application.stranger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.application.people.PeopleDesk;
import org.mailtrail.application.plug.storage.KeptByHand;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.UnknownPeople;

/** Introduces strangers as the setting of a mailbox wants it. */
public final class IntroduceStrangers {
  private final PeopleDirectory directory;
  private final DomainOwners owners;
  private final NewContacts contacts;
  private final PeopleDesk desk;

  /** Among the people of this directory, which shares the unit of work with the new contacts. */
  public IntroduceStrangers(
      PeopleDirectory directory, DomainOwners owners, NewContacts contacts, PeopleDesk desk) {
    this.desk = desk;
    this.directory = directory;
    this.owners = owners;
    this.contacts = contacts;
  }

  /** Among the people in the database. */
  public static IntroduceStrangers among(
      KeptByHand kept, AddressBook book, PeopleDesk desk, Clock clock) {
    DomainOwners owners = new DomainOwners(kept.peopleDirectory());
    NewContacts contacts = new NewContacts(desk, book, kept.numberSeries(), owners, clock);
    return new IntroduceStrangers(kept.peopleDirectory(), owners, contacts, desk);
  }

  /** By this setting. */
  public Introduction by(UnknownPeople setting) {
    return switch (setting.way()) {
      case LEAVE -> Introduction.none();
      case CONTACT -> as(setting.contact().orElseThrow());
      case COMPANY ->
          (message, verdict, people) ->
              introduced(Strangers.of(message, verdict), message, people, this::companyOf);
      case CREATE -> this::create;
    };
  }

  private Introduction as(ContactNumber number) {
    return (message, verdict, people) ->
        found(number)
            .flatMap(
                one ->
                    introduced(
                        Strangers.of(message, verdict),
                        message,
                        people,
                        stranger -> Optional.of(one)));
  }

  private Optional<KnownPeople> create(Message message, Verdict verdict, KnownPeople people) {
    Strangers strangers = Strangers.of(message, verdict);
    return strangers.isAutomated()
        ? Optional.empty()
        : introduced(strangers, message, people, contacts::create);
  }

  /** A default contact that is not there, or must not be logged, helps nobody. */
  private Optional<Contact> found(ContactNumber number) {
    return directory.contacts(List.of(number)).stream().findFirst();
  }

  private Optional<Contact> companyOf(Participant stranger) {
    return owners.owner(stranger.address().domain());
  }

  private Optional<KnownPeople> introduced(
      Strangers strangers,
      Message message,
      KnownPeople people,
      Function<Participant, Optional<Contact>> who) {
    KnownPeople more = people;
    boolean isAnybodyKnown = false;
    for (Participant stranger : strangers.people()) {
      Optional<Contact> contact = contact(stranger, message.summary().receivedAt(), more, who);
      if (contact.isPresent()) {
        more = more.with(stranger.address(), contact.get());
        isAnybodyKnown = true;
      }
    }
    return isAnybodyKnown ? Optional.of(more) : Optional.empty();
  }

  private Optional<Contact> contact(
      Participant stranger,
      Instant receivedAt,
      KnownPeople known,
      Function<Participant, Optional<Contact>> who) {
    EmailAddress address = stranger.address();
    if (desk.isBarred(address, receivedAt)) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
    Optional<Contact> before = known.contacts(address, day).stream().findFirst();
    return before.or(() -> who.apply(stranger)).filter(Contact::mayBeLogged);
  }
}
