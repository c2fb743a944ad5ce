package org.mailtrail.application.port.health;

import java.util.List;
import org.mailtrail.domain.message.MailboxName;

/**
 * Where each process shows the others how far its passes have come. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface PassBoard {
  /** Shows a pass in the place of what was shown of its mailbox. */
  void show(PassAtWork pass);

  /** Shows nothing of the mailbox any more. */
  void clear(MailboxName mailbox);

  /** What is shown, by mailbox; a process that died has left what it showed last. */
  List<PassAtWork> shown();
}
