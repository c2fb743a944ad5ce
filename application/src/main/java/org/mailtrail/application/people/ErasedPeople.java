package org.mailtrail.application.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.people.KnownPeople;

/**
 * Books in which erased contacts stay erased: their addresses are nobody's on the days for which
 * they are barred, whatever the address book says, and no entry of such a day is written.
 */
public final class ErasedPeople {
  private ErasedPeople() {}

  /** The same books without them. */
  public static Books without(Erasures erasures, Books books) {
    return new Books(
        new Limited(books.people(), erasures),
        books.templates(),
        new Fenced(books.log(), erasures),
        books.ledger(),
        books.workInHand(),
        books.unitOfWork());
  }

  /** Who is found depends on the day. */
  private record Limited(AddressBook book, Erasures erasures) implements AddressBook {
    @Override
    public KnownPeople lookUp(Set<EmailAddress> addresses) {
      KnownPeople found = book.lookUp(addresses);
      Map<EmailAddress, LocalDate> firstDays =
          addresses.isEmpty() ? Map.of() : erasures.firstDays(addresses);
      return firstDays.isEmpty() ? found : found.since(firstDays);
    }
  }

  /** The last look before an entry is written: whoever decided may have read older people. */
  private record Fenced(InteractionLog log, Erasures erasures) implements InteractionLog {
    @Override
    public List<InteractionLogEntry> add(List<Interaction> interactions) {
      return log.add(allowed(interactions));
    }

    @Override
    public int append(List<Interaction> interactions) {
      return log.append(allowed(interactions));
    }

    private List<Interaction> allowed(List<Interaction> interactions) {
      if (interactions.isEmpty()) {
        return interactions;
      }
      Map<EmailAddress, LocalDate> firstDays =
          erasures.firstDays(
              interactions.stream()
                  .map(one -> one.exchange().contactAddress())
                  .distinct()
                  .toList());
      return firstDays.isEmpty()
          ? interactions
          : interactions.stream().filter(one -> !isBarred(one, firstDays)).toList();
    }

    private static boolean isBarred(Interaction one, Map<EmailAddress, LocalDate> firstDays) {
      LocalDate day = LocalDate.ofInstant(one.message().receivedAt(), ZoneOffset.UTC);
      return Optional.ofNullable(firstDays.get(one.exchange().contactAddress()))
          .filter(day::isBefore)
          .isPresent();
    }

    @Override
    public void relocate(MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
      log.relocate(mailbox, moved);
    }

    @Override
    public Optional<InteractionLogEntry> find(EntryNumber number) {
      return log.find(number);
    }

    @Override
    public List<InteractionLogEntry> page(
        EntryFilter filter, Optional<EntryNumber> before, int atMost) {
      return log.page(filter, before, atMost);
    }

    @Override
    public void forEach(EntryFilter filter, Consumer<InteractionLogEntry> reader) {
      log.forEach(filter, reader);
    }
  }
}
