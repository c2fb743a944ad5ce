package org.mailtrail.application.port.pass;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/** The history of passes; throws {@link org.mailtrail.application.port.StoreException}. */
public interface Passes {
  /**
   * Keeps the report; one that was kept before under the same id is replaced. A pass that found
   * nothing, as the latest of the mailbox did, is counted there: {@link PassReport#joining}.
   */
  void record(PassReport report);

  /** The latest passes of the mailbox, newest first. */
  List<PassReport> latest(MailboxName mailbox, int atMost);

  /** The latest pass of the mailbox that ended without a problem. */
  Optional<PassReport> lastGood(MailboxName mailbox);

  /**
   * The same of many mailboxes at once: one look-up, however many. A mailbox without passes is
   * absent.
   *
   * @param atMost how many of the latest passes of each
   */
  Map<MailboxName, PassHistory> histories(Collection<MailboxName> mailboxes, int atMost);

  /**
   * Forgets the oldest passes that ended before that time. The latest of each mailbox stays, and so
   * does its latest that was good.
   *
   * @param atMost so many at most
   * @return how many those were; more may be left
   */
  int forget(Instant endedBefore, int atMost);
}
