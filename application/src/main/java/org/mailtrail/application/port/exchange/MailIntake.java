package org.mailtrail.application.port.exchange;

import java.time.Instant;
import java.util.List;
import org.mailtrail.domain.message.ItemId;

/**
 * The intake folder of one logging mailbox, and the folders into which its messages are filed.
 *
 * <p>All methods throw {@link org.mailtrail.application.port.ExchangeException}. Throttling and
 * passing faults are retried inside, up to a deadline. Used by one thread at a time.
 */
public interface MailIntake {
  /**
   * Makes sure that the intake can be read and that the destinations exist; creates the latter when
   * they are missing. Idempotent.
   *
   * @return the names of the folders into which messages are filed now
   */
  FolderNames prepare();

  /**
   * The oldest waiting messages, oldest first, from the intake folder alone.
   *
   * @param atMost how many, 1 to 1000
   * @param offset how many to leave out at the old end, because they could not be filed away
   * @return fewer than asked for only when no more are waiting
   */
  List<IntakeItem> read(int atMost, int offset);

  /**
   * What lies in the archive and was received since then, oldest first. Exchange can deliver a
   * blind copy straight into the folder of the message that it replies to.
   *
   * @param atMost how many, 1 to 1000
   * @param offset how many to leave out at the old end
   */
  List<ItemRef> archived(Instant receivedSince, int atMost, int offset);

  /**
   * Reads these messages of the archive like {@link #read}; those that are gone are left out.
   *
   * @param items 1 to 1000
   */
  List<IntakeItem> fetch(List<ItemId> items);

  /**
   * Files messages away, from wherever they lie. Idempotent: a message that lies in its destination
   * already counts as moved.
   *
   * @return one result for each order, in order
   */
  List<Filed> file(List<FilingOrder> orders);

  /**
   * The names of the destinations, as a person sees them.
   *
   * @param archive of {@link Destination#ARCHIVE}
   * @param notLogged of {@link Destination#NOT_LOGGED}
   */
  record FolderNames(String archive, String notLogged) {
    /** The name of the destination. */
    public String of(Destination destination) {
      return destination == Destination.ARCHIVE ? archive : notLogged;
    }
  }
}
