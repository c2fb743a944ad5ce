package org.mailtrail.application.unmatched;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.application.stranger.DomainOwners;
import org.mailtrail.application.stranger.Strangers;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.UnknownPeople.Way;

/**
 * Tells what each setting for unknown people would have done with the mail that waits in a mailbox
 * since thirty days. Writes nothing.
 */
public final class PreviewUnknownPeople {
  /** How far it looks back. */
  public static final Duration PERIOD = Duration.ofDays(30);

  /** So many messages are read at most, the newest. */
  public static final int MOST = 1_000;

  private static final int PAGE = 200;

  private final UnmatchedMail mail;
  private final FetchedMail fetched;
  private final Supplier<DecisionTable> table;
  private final AddressBook people;
  private final DomainOwners owners;
  private final Clock clock;

  /** Looks into this queue, and into the mailboxes for the messages themselves. */
  public PreviewUnknownPeople(
      UnmatchedMail mail,
      FetchedMail fetched,
      Supplier<DecisionTable> table,
      AddressBook people,
      DomainOwners owners,
      Clock clock) {
    this.mail = mail;
    this.fetched = fetched;
    this.table = table;
    this.people = people;
    this.owners = owners;
    this.clock = clock;
  }

  /**
   * What they would have done.
   *
   * @param waiting unmatched messages of the period, {@link #MOST} at most
   * @param read how many of them are still there and legible
   * @param effects for each setting
   */
  public record Preview(int waiting, int read, Map<Way, Effect> effects) {
    /** Copies the effects. */
    public Preview {
      effects = Map.copyOf(effects);
    }
  }

  /**
   * What one setting would have done.
   *
   * @param messages how many it would have logged
   * @param contacts how many contacts it would have created
   */
  public record Effect(int messages, int contacts) {}

  /**
   * Looks at one mailbox.
   *
   * @return empty when no such mailbox is set up
   * @throws org.mailtrail.application.port.PortException when the books or the mailbox are out of
   *     reach
   */
  public Optional<Preview> of(MailboxName mailbox) {
    return fetched
        .open(mailbox)
        .map(
            opened -> {
              List<LedgerRow> rows = waiting(mailbox);
              Collection<Message> messages =
                  opened.read(rows.stream().map(row -> row.sighting().item()).toList()).values();
              return new Preview(rows.size(), messages.size(), effects(messages));
            });
  }

  private List<LedgerRow> waiting(MailboxName mailbox) {
    Instant since = clock.instant().minus(PERIOD);
    List<LedgerRow> waiting = new ArrayList<>();
    Optional<LedgerPosition> after = Optional.empty();
    boolean isMore;
    do {
      List<LedgerRow> page = mail.page(Optional.empty(), after, PAGE);
      page.stream()
          .filter(row -> isOf(since, row))
          .filter(row -> row.sighting().mailbox().equals(mailbox))
          .limit(MOST - waiting.size())
          .forEach(waiting::add);
      after = last(page).map(LedgerPosition::waiting);
      isMore = page.size() == PAGE && last(page).filter(row -> isOf(since, row)).isPresent();
    } while (isMore && waiting.size() < MOST);
    return waiting;
  }

  private static boolean isOf(Instant since, LedgerRow row) {
    return !row.arrivedAt().isBefore(since);
  }

  private static Optional<LedgerRow> last(List<LedgerRow> page) {
    return page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1));
  }

  private Map<Way, Effect> effects(Collection<Message> messages) {
    List<Strangers> strangers = strangers(messages);
    List<Strangers> byHand = strangers.stream().filter(mail -> !mail.isAutomated()).toList();
    Set<EmailAddress> created = new HashSet<>();
    byHand.forEach(mail -> mail.people().forEach(person -> created.add(person.address())));
    Map<Way, Effect> effects = new EnumMap<>(Way.class);
    effects.put(Way.LEAVE, new Effect(0, 0));
    effects.put(Way.CONTACT, new Effect(strangers.size(), 0));
    effects.put(Way.CREATE, new Effect(byHand.size(), created.size()));
    Predicate<Participant> isOwned = person -> owners.owner(person.address().domain()).isPresent();
    long owned =
        strangers.stream().filter(mail -> mail.people().stream().anyMatch(isOwned)).count();
    effects.put(Way.COMPANY, new Effect((int) owned, 0));
    return effects;
  }

  private List<Strangers> strangers(Collection<Message> messages) {
    DecisionTable now = table.get();
    Set<EmailAddress> addresses = new LinkedHashSet<>();
    messages.forEach(message -> addresses.addAll(now.addressesToLookUp(message)));
    KnownPeople known = people.lookUp(addresses);
    return messages.stream()
        .map(message -> Strangers.of(message, now.decide(message, false, known)))
        .filter(strangers -> !strangers.people().isEmpty())
        .toList();
  }
}
