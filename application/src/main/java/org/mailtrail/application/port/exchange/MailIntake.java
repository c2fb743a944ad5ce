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
   * @param atMost how many, 1 to 1000; large messages make it fewer
   * @param offset how many to leave out at the old end, because they could not be filed away
   */
  Waiting read(int atMost, int offset);

  /**
   * Walks through what lies in folders of mail other than the intake and was received since then.
   * Exchange can deliver a blind copy straight into the folder of the message that it replies to,
   * wherever that lies.
   */
  FolderWalk walk(Reach reach, Instant receivedSince);

  /**
   * Reads these messages like {@link #read}, from wherever they lie; those that are gone are left
   * out.
   *
   * @param items 1 to 1000
   * @return fewer than asked for where some are gone, or where all together are too large; those
   *     that come do so in the order asked for
   */
  List<IntakeItem> fetch(List<ItemId> items);

  /**
   * Files messages away, from wherever they lie. Idempotent: a message that lies in its destination
   * already counts as moved.
   *
   * @return one result for each order, in order. Where Exchange breaks off in the midst, what was
   *     done until then is told, and the rest as failed.
   */
  List<Filed> file(List<FilingOrder> orders);

  /**
   * What waits in the intake.
   *
   * @param items some of it
   * @param hasMore whether there may be more behind it
   */
  record Waiting(List<IntakeItem> items, boolean hasMore) {
    /** Copies the items. */
    public Waiting {
      items = List.copyOf(items);
    }
  }

  /** Through which folders a walk leads; never through the intake. */
  enum Reach {
    /** The archive, <i>Not Logged</i>, and the folders by month below the archive. */
    OUR_FOLDERS,
    /**
     * Those, and all other folders of mail, those for deleted mail and those made by hand too; not
     * junk, drafts, sent mail, the outbox and search folders.
     */
    EVERY_FOLDER
  }

  /**
   * The names of the destinations, as a person sees them.
   *
   * @param archive of {@link Destination#ARCHIVE}
   * @param notLogged of {@link Destination#NOT_LOGGED}
   */
  record FolderNames(String archive, String notLogged) {}
}
