package org.mailtrail.domain.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.SharedAddress;

/** Pairs salespeople with contacts: rows 7 to 9 of the table and what hinders them. */
final class Pairing {
  private Pairing() {}

  /** One for each contact among the recipients, if a salesperson is the author. */
  static Optional<Decision> outbound(Case mail) {
    Optional<EmailAddress> author = mail.author();
    Optional<Salesperson> salesperson = author.flatMap(mail::salesperson);
    if (author.isEmpty() || salesperson.isEmpty()) {
      return Optional.empty();
    }
    Map.Entry<Salesperson, EmailAddress> from = Map.entry(salesperson.get(), author.get());
    List<Exchange> exchanges = new ArrayList<>();
    for (Map.Entry<Contact, EmailAddress> contact : contacts(mail).entrySet()) {
      exchanges.add(exchange(InformationFlow.OUTBOUND, from, contact));
    }
    return logged(exchanges);
  }

  /** One for each salesperson among the recipients, if a contact is the author. */
  static Optional<Decision> inbound(Case mail) {
    Optional<EmailAddress> author = mail.author();
    if (author.isEmpty()) {
      return Optional.empty();
    }
    List<Exchange> exchanges = new ArrayList<>();
    for (Contact contact : chosen(mail, mail.authorContacts(author.get()))) {
      Map.Entry<Contact, EmailAddress> from = Map.entry(contact, author.get());
      for (Map.Entry<Salesperson, EmailAddress> person : salespeople(mail).entrySet()) {
        exchanges.add(exchange(InformationFlow.INBOUND, person, from));
      }
    }
    return logged(exchanges);
  }

  /** Everybody who would have been matched must not be logged. */
  static boolean arePrivacyBlocked(Case mail) {
    List<Contact> counterparts = counterparts(mail);
    return !counterparts.isEmpty() && counterparts.stream().noneMatch(Contact::mayBeLogged);
  }

  /** Somebody would have been matched, but several share the address. */
  static boolean areAmbiguous(Case mail) {
    return mail.policy().sharedAddress() == SharedAddress.NONE
        && counterparts(mail).stream().anyMatch(Contact::mayBeLogged);
  }

  /**
   * The contacts at the other end of a salesperson, whether or not they may be logged; an author
   * who is both a salesperson and a contact has them at both ends.
   */
  private static List<Contact> counterparts(Case mail) {
    Optional<EmailAddress> author = mail.author();
    List<Contact> found = new ArrayList<>();
    if (author.flatMap(mail::salesperson).isPresent()) {
      mail.recipients().forEach(address -> found.addAll(mail.recipientContacts(address)));
    }
    if (!salespeople(mail).isEmpty()) {
      author.map(mail::authorContacts).ifPresent(found::addAll);
    }
    return found;
  }

  private static Optional<Decision> logged(List<Exchange> exchanges) {
    return exchanges.isEmpty() ? Optional.empty() : Optional.of(new Decision.Logged(exchanges));
  }

  /** Each contact among the recipients once, with the first address that leads to it. */
  private static Map<Contact, EmailAddress> contacts(Case mail) {
    Map<ContactNumber, Contact> byNumber = new LinkedHashMap<>();
    Map<Contact, EmailAddress> found = new LinkedHashMap<>();
    for (EmailAddress address : mail.recipients()) {
      for (Contact contact : chosen(mail, mail.recipientContacts(address))) {
        if (byNumber.putIfAbsent(contact.number(), contact) == null) {
          found.put(contact, address);
        }
      }
    }
    return found;
  }

  private static List<Contact> chosen(Case mail, List<Contact> sharing) {
    List<Contact> open = sharing.stream().filter(Contact::mayBeLogged).toList();
    if (open.size() < 2) {
      return open;
    }
    return switch (mail.policy().sharedAddress()) {
      case FIRST -> open.subList(0, 1);
      case ALL -> open;
      case NONE -> List.of();
    };
  }

  private static Map<Salesperson, EmailAddress> salespeople(Case mail) {
    Map<SalespersonCode, Salesperson> byCode = new LinkedHashMap<>();
    Map<Salesperson, EmailAddress> found = new LinkedHashMap<>();
    for (EmailAddress address : mail.recipients()) {
      mail.salesperson(address)
          .filter(person -> byCode.putIfAbsent(person.code(), person) == null)
          .ifPresent(person -> found.put(person, address));
    }
    return found;
  }

  private static Exchange exchange(
      InformationFlow flow,
      Map.Entry<Salesperson, EmailAddress> salesperson,
      Map.Entry<Contact, EmailAddress> contact) {
    return new Exchange(
        flow,
        salesperson.getKey().code(),
        salesperson.getValue(),
        contact.getKey().number(),
        contact.getValue(),
        contact.getKey().company());
  }
}
