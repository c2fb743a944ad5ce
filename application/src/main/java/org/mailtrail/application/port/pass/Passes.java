package org.mailtrail.application.port.pass;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/** The history of passes; throws {@link org.mailtrail.application.port.StoreException}. */
public interface Passes {
  /** Keeps the report; one that was kept before under the same id is replaced. */
  void record(PassReport report);

  /** The latest passes of the mailbox, newest first. */
  List<PassReport> latest(MailboxName mailbox, int atMost);

  /** The latest pass of the mailbox that ended without a problem. */
  Optional<PassReport> lastGood(MailboxName mailbox);
}
