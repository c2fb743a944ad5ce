package org.mailtrail.application.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailtrail.application.host.ForwardingLog;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.people.KnownPeople;

/**
 * Books in which erased contacts stay erased: their addresses are nobody's on the days for which
 * they are barred, whatever the address book says, and no entry of such a day is written.
 */
public final class ErasedPeople {
  private ErasedPeople() {}

  /** The same books without them. */
  public static Books without(Erasures erasures, Books books) {
    return books
        .withPeople(new Limited(books.people(), erasures))
        .withLog(new Fenced(books.log(), erasures));
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
  private static final class Fenced extends ForwardingLog {
    private final Erasures erasures;

    Fenced(InteractionLog log, Erasures erasures) {
      super(log);
      this.erasures = erasures;
    }

    @Override
    public List<InteractionLogEntry> add(List<Interaction> interactions) {
      return super.add(allowed(interactions));
    }

    @Override
    public int append(List<Interaction> interactions) {
      return super.append(allowed(interactions));
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
      return Erasures.isBarred(firstDays, one.exchange().contactAddress(), day);
    }
  }
}
