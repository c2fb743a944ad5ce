package org.mailtrail.domain.decision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.domain.message.EmailAddress;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;

/** One message before the table, with everything that the rules ask about it. */
final class Case {
  private final Message message;
  private final boolean keyIsLogged;
  private final KnownPeople people;
  private final DecisionPolicy policy;
  private final LocalDate day;
  private final Set<EmailAddress> recipients;
  private final Map<EmailAddress, Owners> owners = new HashMap<>();

  Case(Message message, boolean keyIsLogged, KnownPeople people, DecisionPolicy policy) {
    this.message = message;
    this.keyIsLogged = keyIsLogged;
    this.people = people;
    this.policy = policy;
    this.day =
        LocalDate.ofInstant(
            message.summary().sentAt().orElse(message.summary().receivedAt()), ZoneOffset.UTC);
    this.recipients = message.participants().recipients();
  }

  /** Who is behind an address; rules ask for it again and again. */
  private record Owners(Optional<Salesperson> salesperson, List<Contact> contacts) {}

  Message message() {
    return message;
  }

  boolean keyIsLogged() {
    return keyIsLogged;
  }

  DecisionPolicy policy() {
    return policy;
  }

  Set<EmailAddress> recipients() {
    return recipients;
  }

  Optional<Salesperson> salesperson(EmailAddress address) {
    return owners(address).salesperson();
  }

  /** The contacts behind an address; an exact registration hides one without the tag. */
  List<Contact> contacts(EmailAddress address) {
    return owners(address).contacts();
  }

  private Owners owners(EmailAddress address) {
    return owners.computeIfAbsent(address, this::lookUp);
  }

  private Owners lookUp(EmailAddress address) {
    List<EmailAddress> candidates = policy.candidates(address).toList();
    return new Owners(
        candidates.stream().flatMap(a -> people.salesperson(a).stream()).findFirst(),
        candidates.stream()
            .map(a -> people.contacts(a, day))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of()));
  }

  boolean isKnown(EmailAddress address) {
    return salesperson(address).isPresent() || !contacts(address).isEmpty();
  }

  /**
   * Whose message it is: From; or Sender where From is unknown and Sender is a person's delegate.
   */
  Optional<EmailAddress> author() {
    Optional<EmailAddress> from = message.participants().author().map(Participant::address);
    return from.filter(this::isKnown).or(this::delegate).or(() -> from);
  }

  /**
   * Mailing-list software names itself as Sender too. A delegate sits in the author's organisation
   * and does not send list mail.
   */
  private Optional<EmailAddress> delegate() {
    Optional<EmailAddress> from = message.participants().from().map(Participant::address);
    return message
        .participants()
        .sender()
        .map(Participant::address)
        .filter(sender -> from.isEmpty() || sender.sharesOrganisationWith(from.get()))
        .filter(sender -> !message.traits().isBulk())
        .filter(this::isKnown);
  }

  List<Match> matches() {
    List<Match> found = new ArrayList<>();
    message.participants().from().ifPresent(p -> addMatches(found, p, Match.Field.FROM));
    message
        .participants()
        .sender()
        .filter(sender -> !Optional.of(sender).equals(message.participants().from()))
        .ifPresent(p -> addMatches(found, p, Match.Field.SENDER));
    recipients().forEach(a -> addMatches(found, a, Match.Field.RECIPIENT));
    return found;
  }

  private void addMatches(List<Match> found, Participant participant, Match.Field field) {
    addMatches(found, participant.address(), field);
  }

  private void addMatches(List<Match> found, EmailAddress address, Match.Field field) {
    Stream.concat(
            salesperson(address).map(s -> "salesperson " + s.code()).stream(),
            contacts(address).stream().map(c -> "contact " + c.number()))
        .forEach(person -> found.add(new Match(address, field, person)));
  }
}
