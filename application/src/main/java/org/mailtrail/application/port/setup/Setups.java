package org.mailtrail.application.port.setup;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/** The setups of all mailboxes; throws {@link org.mailtrail.application.port.StoreException}. */
public interface Setups {
  /** The setup of the mailbox. */
  Optional<MailboxSetup> find(MailboxName name);

  /** All setups, by name. */
  List<MailboxSetup> all();

  /**
   * Keeps the setup if nobody else changed it meanwhile: the version kept must be the one given, or
   * there must be none where 0 is given.
   *
   * @return whether it was kept; its version is one higher then
   */
  boolean save(MailboxSetup setup);

  /** Removes the setup with this version; the same condition, the same answer. */
  boolean remove(MailboxSetup setup);
}
