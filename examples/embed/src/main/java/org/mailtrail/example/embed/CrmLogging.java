package org.mailtrail.example.embed;

import java.time.Clock;
import java.time.Duration;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.PassControl;
import org.mailtrail.application.logging.PassObserver;
import org.mailtrail.application.logging.PassSettings;
import org.mailtrail.application.port.books.AddressBook;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.domain.decision.DecisionPolicy;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.graph.GraphAdapters;
import org.mailtrail.graph.MailboxFolders;
import org.mailtrail.jpa.JpaAdapters;

/** All that a CRM needs for e-mail logging: its own address book, and Mailtrail for the rest. */
final class CrmLogging {
  private static final MailboxFolders FOLDERS =
      new MailboxFolders("Inbox", "Archive", "Not Logged");

  private final LogNewMail logNewMail;

  CrmLogging(GraphAdapters exchange, JpaAdapters database, AddressBook crm, Clock clock) {
    Books books = database.books();
    this.logNewMail =
        new LogNewMail(
            PassSettings.standard(new MailboxName("main")),
            exchange.intake(FOLDERS),
            new Books(
                crm,
                books.templates(),
                books.log(),
                books.ledger(),
                books.workInHand(),
                books.unitOfWork()),
            new DecisionTable(DecisionPolicy.standard()),
            new PassControl(
                database.passLock(Duration.ofMinutes(5)),
                database.passes(),
                PassObserver.none(),
                clock));
  }

  /** One pass; call it every minute from the CRM's own scheduler. */
  PassReport logWhatIsNew() {
    return logNewMail.run();
  }
}
