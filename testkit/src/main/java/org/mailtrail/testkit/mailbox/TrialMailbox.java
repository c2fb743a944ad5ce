package org.mailtrail.testkit.mailbox;

import java.time.Instant;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.letter.Letter;

/**
 * One mailbox as the contracts need it: the ports that are tried, and two hands that work in the
 * mailbox without them.
 */
public interface TrialMailbox {
  /** Reads and files; each call may give another one on the same mailbox. */
  MailIntake intake();

  /** Finds and opens messages of the same mailbox. */
  MessageStore store();

  /** Looks at the same mailbox. */
  MailboxProbe probe();

  /**
   * Puts a message into the intake or the archive, as a mail server does: {@link Letter#mime()}
   * gives it as RFC 5322 has it. One that {@link Letter#isDraft} is put there as a draft. The
   * archive exists by then, if {@link MailIntake#prepare} makes it.
   *
   * @param receivedAt the received time that the message is going to have
   */
  void put(TrialFolder place, Letter letter, Instant receivedAt);

  /** Takes a message out of the mailbox for good, as a person does. */
  void takeAway(ItemId item);

  /**
   * From now on the server does not answer when it is asked about this message, and answers about
   * all others that are not asked about together with it.
   */
  void silence(ItemId item);

  /** The server answers about every message again. */
  void answerAgain();
}
