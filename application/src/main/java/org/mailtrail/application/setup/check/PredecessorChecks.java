package org.mailtrail.application.setup.check;

import java.util.List;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;

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
      checkup.look(Subject.PREDECESSOR, () -> Check.pass(Subject.PREDECESSOR, "none is worked"));
    }
    for (Predecessor before : worked) {
      checkup.look(Subject.PREDECESSOR, () -> look(before));
    }
  }

  private String waiting(MailboxSetup setup) {
    Mailboxes.OpenMailbox mailbox = mailboxes.open(setup);
    mailbox.intake().prepare();
    return mailbox.probe().folders().stream()
        .filter(folder -> folder.role() == FolderRole.INTAKE)
        .map(FolderSize::items)
        .map(String::valueOf)
        .findFirst()
        .orElse("an unknown number of");
  }

  private Check look(Predecessor before) {
    String who = before.name() + " (" + before.setup().place().address() + ")";
    try {
      String waiting = waiting(before.setup());
      return Check.pass(
          Subject.PREDECESSOR,
          who
              + " is worked until it has been quiet for "
              + Predecessor.QUIET.toDays()
              + " days; "
              + waiting
              + " messages wait there");
    } catch (PortException broken) {
      Problem problem = Problem.of(broken);
      return Check.warning(
          Subject.PREDECESSOR,
          who + " can no longer be read, and mail may lie there: " + problem.what(),
          (problem.remedy().isEmpty() ? "" : problem.remedy() + " ")
              + "If nothing is left there, or it is the same mailbox by another name: setup clear "
              + before.name()
              + ".");
    }
  }
}
