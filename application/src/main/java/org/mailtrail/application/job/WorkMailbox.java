package org.mailtrail.application.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.PassControl;
import org.mailtrail.application.logging.PassSettings;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.PassCounts;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.MailboxName;

/** One run of the job: a pass over the mailbox if it is switched on, and when to come back. */
public final class WorkMailbox {
  private final Setups setups;
  private final Mailboxes mailboxes;
  private final Books books;
  private final DecisionTable table;
  private final PassControl control;
  private final JobClock jobClock;

  /** Working all mailboxes with the same books and decision table. */
  public WorkMailbox(
      Setups setups,
      Mailboxes mailboxes,
      Books books,
      DecisionTable table,
      PassControl control,
      JobClock jobClock) {
    this.setups = setups;
    this.mailboxes = mailboxes;
    this.books = books;
    this.table = table;
    this.control = control;
    this.jobClock = jobClock;
  }

  /**
   * Works the mailbox.
   *
   * @return how long to wait before the next run; empty when there is nothing to come back for,
   *     because logging is off
   * @throws org.mailtrail.application.port.StoreException when the database is out of reach
   */
  public Optional<Duration> run(MailboxName mailbox) {
    return setups.find(mailbox).filter(MailboxSetup::enabled).map(this::work);
  }

  private Duration work(MailboxSetup setup) {
    Instant startedAt = control.clock().instant();
    try {
      pass(setup);
    } catch (PortException unusable) {
      control.passes().record(failed(setup.name(), startedAt, unusable));
    }
    return jobClock
        .pace(setup.routine(), setups.all())
        .after(
            control.passes().latest(setup.name(), Pace.HISTORY),
            control.clock().instant(),
            jobClock.chance());
  }

  private void pass(MailboxSetup setup) {
    String missing = setup.account().missing();
    if (!missing.isEmpty()) {
      throw new SetupException(
          "mailtrail.mailbox." + setup.name() + "." + missing, "is missing", "Enter it.");
    }
    PassSettings standard = PassSettings.standard(setup.name());
    PassSettings settings =
        new PassSettings(
            setup.name(),
            setup.routine().template(),
            setup.routine().pageSize(),
            standard.attempts(),
            standard.sweepOverlap());
    new LogNewMail(settings, mailboxes.open(setup).intake(), books, table, control).run();
  }

  private PassReport failed(MailboxName mailbox, Instant startedAt, PortException unusable) {
    return new PassReport(
        new PassId(UUID.randomUUID()),
        mailbox,
        startedAt,
        control.clock().instant(),
        PassCounts.none(),
        Optional.of(Problem.of(unusable)));
  }
}
