package org.mailtrail.application.declared;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.setup.SetupOutcome;
import org.mailtrail.domain.message.MailboxName;

/** Mailboxes that shall be on. */
public interface Awaited {
  /** All of them. */
  List<MailboxName> names();

  /** Those that are off, and not because a person wants it so: one look-up, however many. */
  List<MailboxName> off();

  /**
   * Checks one and switches it on, unless a person has switched it off.
   *
   * @return why it could not be started
   */
  Optional<SetupOutcome.Refused> switchOn(MailboxName name);
}
