package org.mailtrail.application.port.setup;

import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/**
 * The setup of one logging mailbox; holds no secret.
 *
 * @param name its short name, for good
 * @param place where the mail is
 * @param account who the job is
 * @param routine how it is worked
 * @param logging whether it is worked at all, and who has said so
 * @param version how often it was saved; 0 for one that never was
 */
public record MailboxSetup(
    MailboxName name, Place place, Account account, Routine routine, Switch logging, long version) {
  /** A setup that was not saved yet, disabled, with standard values for what is not given. */
  public static MailboxSetup of(MailboxName name, Place place) {
    return new MailboxSetup(
        name, place, Account.unknown(place.kind()), Routine.standard(), Switch.untouched(), 0);
  }

  /** The same with another place. */
  public MailboxSetup with(Place other) {
    return new MailboxSetup(name, other, account, routine, logging, version);
  }

  /** The same with another account. */
  public MailboxSetup with(Account other) {
    return new MailboxSetup(name, place, other, routine, logging, version);
  }

  /** The same with another routine. */
  public MailboxSetup with(Routine other) {
    return new MailboxSetup(name, place, account, other, logging, version);
  }

  /** The same with another switch. */
  public MailboxSetup with(Switch other) {
    return new MailboxSetup(name, place, account, routine, other, version);
  }

  /** The same, switched on or off without a word about who did it. */
  public MailboxSetup enabled(boolean on) {
    return with(new Switch(on, Optional.empty()));
  }

  /** Whether it is worked at all. */
  public boolean enabled() {
    return logging.on();
  }

  /** The same as it is after it was saved once more. */
  public MailboxSetup saved() {
    return new MailboxSetup(name, place, account, routine, logging, version + 1);
  }
}
