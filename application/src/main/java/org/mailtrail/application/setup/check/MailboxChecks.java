package org.mailtrail.application.setup.check;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.MailIntake.FolderNames;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.exchange.Mailboxes.OpenMailbox;
import org.mailtrail.application.port.setup.MailboxSetup;

/** Looks at the mailbox; reads no message. */
final class MailboxChecks {
  private final Mailboxes mailboxes;

  MailboxChecks(Mailboxes mailboxes) {
    this.mailboxes = mailboxes;
  }

  /** Opens it anew for each look: what breaks one must not break the next. */
  void addTo(Checkup checkup, MailboxSetup setup) {
    checkup
        .lookAtDoor(Subject.TOKEN, () -> token(mailboxes.open(setup)))
        .lookInside(Subject.MAILBOX, () -> mailbox(mailboxes.open(setup)))
        .lookInside(Subject.INTAKE, () -> intake(mailboxes.open(setup)))
        .lookInside(Subject.ARCHIVE, () -> archive(mailboxes.open(setup)))
        .lookInside(Subject.MOVE, () -> move(mailboxes.open(setup)));
  }

  private static Check token(OpenMailbox mailbox) {
    if (mailbox.tokens().isEmpty()) {
      return Check.pass(Subject.TOKEN, CheckSentence.PASSWORD_SENT.with());
    }
    return mailbox.tokens().get().token(Optional.empty()).isBlank()
        ? Check.failure(
            Subject.TOKEN, CheckSentence.TOKEN_EMPTY.with(), CheckSentence.SIGN_IN_AGAIN.with())
        : Check.pass(Subject.TOKEN, CheckSentence.SIGNED_IN.with());
  }

  private static Check mailbox(OpenMailbox mailbox) {
    List<FolderSize> folders = mailbox.probe().folders();
    return folders.isEmpty()
        ? Check.failure(
            Subject.MAILBOX, CheckSentence.NO_FOLDER.with(), CheckSentence.GIVE_ACCESS.with())
        : Check.pass(Subject.MAILBOX, CheckSentence.FOLDERS.with(folders.size()));
  }

  private static Check intake(OpenMailbox mailbox) {
    mailbox.intake().prepare();
    return Check.pass(Subject.INTAKE, CheckSentence.READABLE.with());
  }

  private static Check archive(OpenMailbox mailbox) {
    FolderNames names = mailbox.intake().prepare();
    return Check.pass(
        Subject.ARCHIVE, CheckSentence.GOES_TO.with(names.archive(), names.notLogged()));
  }

  /** Making may be refused, or a reading on the way: only Exchange's own words tell. */
  private static Check move(OpenMailbox mailbox) {
    try {
      mailbox.probe().tryMove();
      return Check.pass(Subject.MOVE, CheckSentence.MOVED.with());
    } catch (ExchangeException broken) {
      if (broken.kind() != ExchangeException.Kind.REFUSED) {
        throw broken;
      }
      return Check.warning(
          Subject.MOVE,
          CheckSentence.NOT_TESTED.with(String.valueOf(broken.getMessage())),
          CheckSentence.WATCH_FIRST_PASS.with());
    }
  }
}
