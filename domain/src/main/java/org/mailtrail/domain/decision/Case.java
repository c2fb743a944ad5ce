package org.mailtrail.domain.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.policy.DecisionPolicy;

/** One message before the table, with everything that the rules ask about it. */
final class Case implements MessageAtHand {
  private final Message message;
  private final boolean keyIsLogged;
  private final KnownPeople people;
  private final DecisionPolicy policy;
  private final Set<EmailAddress> recipients;
  private final Map<EmailAddress, Owners> ownersWhenReceived = new HashMap<>();
  private final Map<EmailAddress, Owners> ownersWhenSent;
  private final LocalDate received;
  private final LocalDate sent;

  Case(Message message, boolean keyIsLogged, KnownPeople people, DecisionPolicy policy) {
    this.message = message;
    this.keyIsLogged = keyIsLogged;
    this.people = people;
    this.policy = policy;
    this.recipients = message.participants().recipients();
    this.received = day(message.summary().receivedAt());
    this.sent = day(message.summary().believedSentAt());
    this.ownersWhenSent = sent.equals(received) ? ownersWhenReceived : new HashMap<>();
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }

  /** Who is behind an address; rules ask for it again and again. */
  private record Owners(Optional<Salesperson> salesperson, List<Contact> contacts) {}

  @Override
  public Message message() {
    return message;
  }

  boolean keyIsLogged() {
    return keyIsLogged;
  }

  DecisionPolicy policy() {
    return policy;
  }

  /** What our own mail servers say of the author. */
  Authenticity authenticity() {
    return policy.servers().judge(message.traits().headers());
  }

  @Override
  public Set<EmailAddress> recipients() {
    return recipients;
  }

  @Override
  public Optional<Salesperson> salesperson(EmailAddress address) {
    return whenReceived(address).salesperson();
  }

  /**
   * The contacts behind the author's address; an exact registration hides one without the tag. What
   * a contact wrote came in, and counts by the day on which it was received.
   */
  List<Contact> authorContacts(EmailAddress address) {
    return whenReceived(address).contacts();
  }

  /** The contacts behind a recipient's address on the day on which the message was sent. */
  List<Contact> recipientContacts(EmailAddress address) {
    return ownersWhenSent.computeIfAbsent(address, a -> lookUp(a, sent)).contacts();
  }

  private Owners whenReceived(EmailAddress address) {
    return ownersWhenReceived.computeIfAbsent(address, a -> lookUp(a, received));
  }

  private Owners lookUp(EmailAddress address, LocalDate day) {
    List<EmailAddress> candidates = policy.candidates(address).toList();
    return new Owners(
        candidates.stream().flatMap(a -> people.salesperson(a).stream()).findFirst(),
        candidates.stream()
            .map(a -> people.contacts(a, day))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(List.of()));
  }

  boolean isKnownAuthor(EmailAddress address) {
    return salesperson(address).isPresent() || !authorContacts(address).isEmpty();
  }

  boolean isKnownRecipient(EmailAddress address) {
    return salesperson(address).isPresent() || !recipientContacts(address).isEmpty();
  }

  @Override
  public boolean isKnown(EmailAddress address) {
    return isKnownAuthor(address) || isKnownRecipient(address);
  }

  /**
   * Whose message it is: From; or Sender where From is unknown and Sender is a person's delegate.
   */
  @Override
  public Optional<EmailAddress> author() {
    Optional<EmailAddress> from = message.participants().author().map(Participant::address);
    return from.filter(this::isKnownAuthor).or(this::delegate).or(() -> from);
  }

  /**
   * Mailing-list software names itself as Sender too, so list mail has no delegate. A salesperson
   * may send for any brand or firm; anybody else sends for the author's own organisation.
   */
  private Optional<EmailAddress> delegate() {
    Optional<EmailAddress> from = message.participants().from().map(Participant::address);
    return message
        .participants()
        .sender()
        .map(Participant::address)
        .filter(sender -> !message.traits().isBulk())
        .filter(
            sender ->
                salesperson(sender).isPresent()
                    || (from.stream().allMatch(sender::sharesOrganisationWith)
                        && isKnownAuthor(sender)));
  }

  List<Match> matches() {
    List<Match> found = new ArrayList<>();
    Participants people = message.participants();
    people.from().ifPresent(p -> addAuthor(found, p, Match.Field.FROM));
    people
        .sender()
        .filter(sender -> !Optional.of(sender).equals(people.from()))
        .ifPresent(p -> addAuthor(found, p, Match.Field.SENDER));
    recipients().forEach(a -> addMatches(found, a, Match.Field.RECIPIENT, recipientContacts(a)));
    return found;
  }

  private void addAuthor(List<Match> found, Participant author, Match.Field field) {
    addMatches(found, author.address(), field, authorContacts(author.address()));
  }

  private void addMatches(
      List<Match> found, EmailAddress address, Match.Field field, List<Contact> contacts) {
    Stream.concat(
            salesperson(address).map(s -> "salesperson " + s.code()).stream(),
            contacts.stream().map(c -> "contact " + c.number()))
        .forEach(person -> found.add(new Match(address, field, person)));
  }
}
