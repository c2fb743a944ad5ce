package org.mailtrail.application.setup;

import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.domain.message.MailboxName;

/** One answer that somebody gives while setting a mailbox up, in any order after the first. */
public sealed interface Step {
  /** The setup with the answer in it. */
  MailboxSetup applyTo(MailboxSetup setup);

  /** The first step: which Exchange, which mailbox. Makes the setup when there is none. */
  record Exchange(Place place) implements Step {
    @Override
    public MailboxSetup applyTo(MailboxSetup setup) {
      boolean sameKind = setup.place().kind() == place.kind();
      return setup.with(place).with(sameKind ? setup.account() : Account.unknown(place.kind()));
    }

    MailboxSetup begin(MailboxName mailbox) {
      return MailboxSetup.of(mailbox, place);
    }
  }

  /** Who the job is, without its secret. */
  record Credentials(Account account) implements Step {
    @Override
    public MailboxSetup applyTo(MailboxSetup setup) {
      return setup.with(account);
    }
  }

  /** How the mailbox is worked. */
  record Habits(Routine routine) implements Step {
    @Override
    public MailboxSetup applyTo(MailboxSetup setup) {
      return setup.with(routine);
    }
  }
}
