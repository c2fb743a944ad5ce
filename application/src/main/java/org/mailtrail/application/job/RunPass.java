package org.mailtrail.application.job;

import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.logging.LogNewMail;
import org.mailtrail.application.logging.pass.Equipment;
import org.mailtrail.application.logging.pass.Equipment.SecondTries;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassSettings;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.pass.PassLegs.Held;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.stranger.Introduction;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.UnknownPeople;

/** One pass over a mailbox as it is set up, whether its job is switched on or not. */
public final class RunPass {
  private final Mailboxes mailboxes;
  private final Books books;
  private final Supplier<DecisionTable> table;
  private final PassControl control;
  private final Bounds bounds;
  private final Extras extras;

  /**
   * Passes over all mailboxes, with the same books and decision table.
   *
   * @param attempts after how many vain tries a message is quarantined, 1 or more
   */
  public RunPass(
      Mailboxes mailboxes, Books books, DecisionTable table, int attempts, PassControl control) {
    this(mailboxes, books, () -> table, attempts, control);
  }

  /**
   * The same, with a table that is asked for by each pass that has something to decide.
   *
   * @param attempts after how many vain tries a message is quarantined, 1 or more
   */
  public RunPass(
      Mailboxes mailboxes,
      Books books,
      Supplier<DecisionTable> table,
      int attempts,
      PassControl control) {
    this(
        mailboxes,
        books,
        table,
        control,
        new Bounds(attempts, Integer.MAX_VALUE),
        new Extras(setting -> Introduction.none(), SecondTries.none(), mailbox -> Held.NOT));
  }

  private RunPass(
      Mailboxes mailboxes,
      Books books,
      Supplier<DecisionTable> table,
      PassControl control,
      Bounds bounds,
      Extras extras) {
    this.bounds = bounds;
    this.extras = extras;
    this.mailboxes = mailboxes;
    this.books = books;
    this.table = table;
    this.control = control;
  }

  /**
   * How far passes go.
   *
   * @param attempts after how many vain tries a message is quarantined
   * @param largestPage no page is larger, whatever the setup says
   */
  private record Bounds(int attempts, int largestPage) {}

  /**
   * What not every host has.
   *
   * @param strangers introduces them as a mailbox's setting wants it
   * @param secondTries tells what was tried again
   * @param holds tells how a mailbox was held up so far
   */
  private record Extras(
      Function<UnknownPeople, Introduction> strangers,
      SecondTries secondTries,
      Function<MailboxName, Held> holds) {}

  /** The same, with pages of no more than so many messages, whatever the setup says. */
  public RunPass withPagesUpTo(int messages) {
    return new RunPass(
        mailboxes, books, table, control, new Bounds(bounds.attempts(), messages), extras);
  }

  /** The same, which introduces strangers as the setup of the mailbox wants it. */
  public RunPass introducing(Function<UnknownPeople, Introduction> by) {
    return with(new Extras(by, extras.secondTries(), extras.holds()));
  }

  /** The same, which files what was tried again where a dead pass did not come to it. */
  public RunPass filing(SecondTries triedAgain) {
    return with(new Extras(extras.strangers(), triedAgain, extras.holds()));
  }

  /** The same, which asks this how a mailbox was held up so far. */
  public RunPass heldUp(Function<MailboxName, Held> holds) {
    return with(new Extras(extras.strangers(), extras.secondTries(), holds));
  }

  private RunPass with(Extras others) {
    return new RunPass(mailboxes, books, table, control, bounds, others);
  }

  /**
   * Runs the pass and keeps its report in the history, also when it could not begin.
   *
   * @return what it did; with the problem that cut it short, if one did
   * @throws org.mailtrail.application.port.StoreException when the history cannot be written
   * @throws RuntimeException when Mailtrail itself is at fault; the history says so
   * @throws Error when memory is at an end; the history says so
   */
  public PassReport run(MailboxSetup setup) {
    return run(setup, control.lock(), control.passes());
  }

  /** The same with this lock and this history. */
  PassReport run(MailboxSetup setup, PassLock lock, Passes history) {
    PassControl watched = control.with(lock, history);
    return new LogNewMail(settings(setup), () -> equip(setup), books, watched).run();
  }

  private PassSettings settings(MailboxSetup setup) {
    return new PassSettings(
        setup.name(),
        setup.routine().template(),
        Math.min(setup.routine().pageSize(), bounds.largestPage()),
        bounds.attempts(),
        PassSettings.standard(setup.name()).sweepOverlap());
  }

  private Equipment equip(MailboxSetup setup) {
    String missing = setup.account().missing();
    if (!missing.isEmpty()) {
      throw new SetupException(
          "mailtrail.mailbox." + setup.name() + "." + missing,
          SetupSentence.IS_MISSING.with(),
          SetupSentence.ENTER_VALUE.with());
    }
    return new Equipment(
        mailboxes.open(setup).intake(),
        table,
        extras.strangers().apply(setup.routine().unknownPeople()),
        extras.secondTries(),
        () -> extras.holds().apply(setup.name()));
  }
}
