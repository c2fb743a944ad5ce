package org.mailtrail.application;

import java.time.Clock;
import java.util.List;
import org.mailtrail.application.choice.Habits;
import org.mailtrail.application.choice.Host;
import org.mailtrail.application.choice.PlacedRule;
import org.mailtrail.application.host.ToldBooks;
import org.mailtrail.application.job.RunPass;
import org.mailtrail.application.job.ToldPasses;
import org.mailtrail.application.links.Links;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.logging.pass.PassRuntime;
import org.mailtrail.application.mailbox.Exchanges;
import org.mailtrail.application.mailbox.Inheritance;
import org.mailtrail.application.mailbox.OpenMailboxes;
import org.mailtrail.application.outbox.Announcer;
import org.mailtrail.application.people.ErasedPeople;
import org.mailtrail.application.plug.exchange.ExchangePlug;
import org.mailtrail.application.plug.exchange.Surroundings;
import org.mailtrail.application.plug.secrets.KeptSecrets;
import org.mailtrail.application.plug.secrets.SecretsPlug;
import org.mailtrail.application.plug.storage.KeptPasses;
import org.mailtrail.application.plug.storage.KeptSetups;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.SetupSentence;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.push.KeptNotices;
import org.mailtrail.application.push.NoticeDesk;
import org.mailtrail.application.rollover.RetirePredecessor;
import org.mailtrail.application.rollover.WorkedMailboxes;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.stranger.IntroduceStrangers;
import org.mailtrail.application.stranger.Introduction;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.UnknownPeople;

/** What is plugged in, put together: the ground on which all use cases stand. */
final class Works {
  private final StoragePlug storage;
  private final Host host;
  private final Habits habits;
  private final KeptSetups kept;
  private final KeptSecrets secrets;
  private final Exchanges exchanges;
  private final OpenMailboxes mailboxes;
  private final OpenMailboxes byHand;
  private final Announcer announcer;

  /** One, for what the process remembers from pass to pass. */
  private final PassRuntime runtime = PassRuntime.standard();

  private Works(
      StoragePlug storage,
      Host host,
      Habits habits,
      KeptSecrets secrets,
      Inheritance inheritance,
      List<ExchangePlug> plugs) {
    this.storage = storage;
    this.host = host;
    this.habits = habits;
    this.kept = storage.keptSetups();
    this.secrets = secrets;
    this.exchanges = new Exchanges(plugs, surroundings(inheritance));
    this.mailboxes = new OpenMailboxes(exchanges::open);
    this.byHand = new OpenMailboxes(exchanges::open);
    this.announcer = Announcer.into(storage.keptOutbox(), host.keptClock());
  }

  static Works of(
      StoragePlug storage,
      List<ExchangePlug> plugs,
      SecretsPlug secretsPlug,
      Host host,
      Habits habits) {
    KeptSetups kept = storage.keptSetups();
    KeptSecrets secrets = secretsPlug.over(kept.sealed());
    Inheritance inheritance =
        new Inheritance(secrets.provider(), kept.setups(), kept.predecessors());
    return new Works(storage, host, habits, secrets, inheritance, plugs);
  }

  private Surroundings surroundings(Inheritance inheritance) {
    return new Surroundings(
        name -> setup(name).account(),
        inheritance,
        secrets.tokens(),
        inheritance::signedInAs,
        host.clock());
  }

  StoragePlug storage() {
    return storage;
  }

  Host host() {
    return host;
  }

  Clock clock() {
    return host.keptClock();
  }

  Habits habits() {
    return habits;
  }

  KeptSetups kept() {
    return kept;
  }

  KeptSecrets secrets() {
    return secrets;
  }

  Exchanges exchanges() {
    return exchanges;
  }

  /** The same mailboxes, opened apart from the passes: neither waits for the other. */
  OpenMailboxes byHand() {
    return byHand;
  }

  OpenMailboxes mailboxes() {
    return mailboxes;
  }

  KeptPasses passes() {
    return storage.keptPasses(habits.hands().lease());
  }

  /** Who puts what happens into the outbox. */
  Announcer announcer() {
    return announcer;
  }

  /**
   * The database's books, with the host's people where it has some of its own, and without those
   * who were erased.
   */
  Books books() {
    return ErasedPeople.without(storage.keptPeople().erasures(), booksOfAll());
  }

  private Books booksOfAll() {
    Books books = announcer.announcing(storage.books());
    return host.people().map(books::withPeople).orElse(books);
  }

  DecisionTable table() {
    DecisionTable table = new DecisionTable(host.policy());
    for (PlacedRule own : host.rules()) {
      table = table.with(own.rule(), own.before());
    }
    return table.excluding(storage.keptByHand().neverLogList().read());
  }

  SetupDesk desk() {
    return new SetupDesk(kept.setups(), kept.trail(), storage.books().unitOfWork(), clock());
  }

  /** The setups, and the mailboxes that were replaced and are still worked. */
  Setups worked() {
    return new WorkedMailboxes(kept.setups(), kept.predecessors());
  }

  MailboxSetup setup(MailboxName mailbox) {
    return worked()
        .find(mailbox)
        .orElseThrow(
            () ->
                new SetupException(
                    "mailbox " + mailbox,
                    SetupSentence.IS_NOT_SET_UP.with(),
                    SetupSentence.CHECK_NAME.with()));
  }

  Links links() {
    return new Links(storage, mailboxes, habits.hands().links(), clock());
  }

  /** Has Exchange tell of mail. */
  NoticeDesk notices() {
    KeptNotices standing = new KeptNotices(secrets.vault());
    return new NoticeDesk(worked(), byHand::notices, standing, habits.hands().push(), clock());
  }

  RunPass passes(PassControl control) {
    Books told =
        host.listener()
            .map(listener -> ToldBooks.of(books(), listener, control.observer()::broke))
            .orElseGet(this::books);
    return new RunPass(mailboxes, told, this::table, habits.attempts(), control)
        .withPagesUpTo(habits.pageSize())
        .introducing(this::introduction)
        .heldUp(mailboxes::heldUp)
        .filing(storage.keptByHand().quarantine()::decidedAgain);
  }

  /** A host with people of its own introduces them by a rule of its own. */
  private Introduction introduction(UnknownPeople setting) {
    return host.people().isPresent()
        ? Introduction.none()
        : IntroduceStrangers.among(
                storage.keptByHand(), books().people(), new People(this).desk(), clock())
            .by(setting);
  }

  PassControl control(PassObserver observer, Passes history) {
    RetirePredecessor retire = new RetirePredecessor(kept.predecessors(), desk());
    Passes retiring = new ToldPasses(history, retire::after);
    return new PassControl(passes().lock(), retiring, observer, clock(), runtime);
  }

  void close() {
    byHand.close();
    mailboxes.close();
    exchanges.close();
    storage.close();
  }
}
