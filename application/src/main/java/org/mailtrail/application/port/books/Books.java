package org.mailtrail.application.port.books;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * Everything that the logging job reads and writes outside Exchange.
 *
 * @param people who is behind an address
 * @param templates what entries are filled with
 * @param log the entries
 * @param ledger one row for each message ever seen
 * @param workInHand what a killed process left half done
 * @param unitOfWork all of it or nothing
 */
public record Books(
    AddressBook people,
    Templates templates,
    InteractionLog log,
    Ledger ledger,
    WorkInHand workInHand,
    UnitOfWork unitOfWork) {
  /** The same books with other people. */
  public Books withPeople(AddressBook other) {
    return new Books(other, templates, log, ledger, workInHand, unitOfWork);
  }

  /** The same books with another log. */
  public Books withLog(InteractionLog other) {
    return new Books(people, templates, other, ledger, workInHand, unitOfWork);
  }

  /** The same books with another ledger. */
  public Books withLedger(Ledger other) {
    return new Books(people, templates, log, other, workInHand, unitOfWork);
  }

  /** The same books in another unit of work. */
  public Books within(UnitOfWork other) {
    return new Books(people, templates, log, ledger, workInHand, other);
  }

  /** Points the rows and entries of these messages to where they lie now, all of them or none. */
  public void relocate(MailboxName mailbox, Collection<Relocation> moved) {
    if (!moved.isEmpty()) {
      Map<ItemId, Filed.Place> places = new HashMap<>();
      moved.forEach(one -> places.put(one.before(), one.now()));
      unitOfWork.run(
          () -> {
            ledger.relocate(mailbox, places);
            log.relocate(mailbox, moved);
          });
    }
  }
}
