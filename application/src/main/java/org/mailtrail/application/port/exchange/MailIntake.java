package org.mailtrail.application.port.exchange;

import java.time.Instant;
import java.util.List;

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
   */
  void prepare();

  /**
   * The oldest waiting messages, oldest first, from the intake folder alone.
   *
   * @param atMost how many, 1 to 1000
   * @param offset how many to leave out at the old end, because they could not be filed away
   * @return fewer than asked for only when no more are waiting
   */
  List<IntakeItem> read(int atMost, int offset);

  /**
   * The messages in the archive that were received since then, oldest first. Exchange can deliver a
   * blind copy straight into the folder of the message it replies to.
   *
   * @param atMost how many, 1 to 1000
   * @param offset how many to leave out at the old end
   */
  List<IntakeItem> readArchive(Instant receivedSince, int atMost, int offset);

  /**
   * Files messages away. Idempotent: a message that lies there already counts as moved.
   *
   * @return one result for each order, in order
   */
  List<Filed> file(List<FilingOrder> orders);

  /** The name of the folder into which messages are filed now, as a person sees it. */
  String folderName(Destination destination);
}
