package org.mailtrail.application.setup;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;
import org.mailtrail.domain.message.MailboxName;

/**
 * A mailbox as somebody wants it set up, in one piece: from a file of settings, or from a host's
 * own code.
 *
 * @param name its short name, for good
 * @param place where the mail is
 * @param account who the job is; a user that is empty stands for whoever has signed in
 * @param routine how it is worked
 */
public record DeclaredMailbox(MailboxName name, Place place, Account account, Routine routine) {
  /** With the standard routine. */
  public DeclaredMailbox(MailboxName name, Place place, Account account) {
    this(name, place, account, Routine.standard());
  }

  /** Whether the setup is as declared. */
  public boolean isKeptBy(MailboxSetup setup) {
    return setup.place().equals(place)
        && setup.account().equals(account(Optional.of(setup)))
        && setup.routine().equals(routine);
  }

  /** What makes the setup as declared, beginning with what there is. */
  public List<Step> steps(Optional<MailboxSetup> found) {
    return List.of(
        new Step.Exchange(place), new Step.Credentials(account(found)), new Step.Habits(routine));
  }

  /** The user that signed in is kept where none is declared. */
  private Account account(Optional<MailboxSetup> found) {
    Optional<Account> before =
        found.map(MailboxSetup::account).filter(known -> known.method() == account.method());
    return account.user().isEmpty() && before.isPresent()
        ? new Account(
            account.method(),
            before.get().user(),
            account.tenant(),
            account.clientId(),
            account.redirectUrl())
        : account;
  }
}
