package org.mailtrail.application.setup.check;

import java.util.List;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.domain.address.EmailAddress;

/** Looks at the mailboxes that a setup had before: what lies there must still be logged. */
final class PredecessorChecks {
  private final Predecessors predecessors;
  private final Mailboxes mailboxes;

  PredecessorChecks(Predecessors predecessors, Mailboxes mailboxes) {
    this.predecessors = predecessors;
    this.mailboxes = mailboxes;
  }

  void addTo(Checkup checkup, MailboxSetup setup) {
    List<Predecessor> worked =
        predecessors.all().stream()
            .filter(before -> before.successor().equals(setup.name()) && before.isWorked())
            .toList();
    if (worked.isEmpty()) {
      checkup.look(
          Subject.PREDECESSOR,
          () -> Check.pass(Subject.PREDECESSOR, CheckSentence.NONE_WORKED.with()));
    }
    for (Predecessor before : worked) {
      checkup.look(Subject.PREDECESSOR, () -> look(before));
    }
  }

  private Phrase waiting(Predecessor before) {
    MailboxSetup setup = before.setup();
    Mailboxes.OpenMailbox mailbox = mailboxes.open(setup);
    mailbox.intake().prepare();
    String name = before.name().value();
    EmailAddress address = setup.place().address();
    long days = Predecessor.QUIET.toDays();
    return mailbox.probe().folders().stream()
        .filter(folder -> folder.role() == FolderRole.INTAKE)
        .map(FolderSize::items)
        .findFirst()
        .map(items -> CheckSentence.STILL_WORKED.with(name, address, days, items))
        .orElseGet(() -> CheckSentence.STILL_WORKED_UNCOUNTED.with(name, address, days));
  }

  private Check look(Predecessor before) {
    try {
      return Check.pass(Subject.PREDECESSOR, waiting(before));
    } catch (PortException broken) {
      Problem problem = Problem.of(broken);
      return Check.warning(
          Subject.PREDECESSOR,
          CheckSentence.UNREADABLE_BEFORE.with(
              before.name(), before.setup().place().address(), problem.seen()),
          CheckSentence.CLEAR_BEFORE.with(
              problem.remedy().isEmpty() ? "" : problem.remedy() + " ", before.name()));
    }
  }
}
