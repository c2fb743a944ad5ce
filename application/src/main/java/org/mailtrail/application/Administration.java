package org.mailtrail.application;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.capacity.CapacityDesk;
import org.mailtrail.application.job.StartLogging;
import org.mailtrail.application.job.StopLogging;
import org.mailtrail.application.plug.exchange.Traffic;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.identity.JobAccounts;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.push.ShowNotices;
import org.mailtrail.application.rollover.GoOver;
import org.mailtrail.application.rollover.ShowRollOver;
import org.mailtrail.application.setup.ChangeAccount;
import org.mailtrail.application.setup.ClearSetup;
import org.mailtrail.application.setup.DeclaredMailbox;
import org.mailtrail.application.setup.DiscoverServer;
import org.mailtrail.application.setup.RenewToken;
import org.mailtrail.application.setup.RollOver;
import org.mailtrail.application.setup.SetUpMailbox;
import org.mailtrail.application.setup.SetupDesk;
import org.mailtrail.application.setup.check.CheckBooks;
import org.mailtrail.application.setup.check.ValidateSetup;
import org.mailtrail.application.template.SetUpTemplates;
import org.mailtrail.domain.message.MailboxName;

/** Sets mailboxes up: every use case is reached by its name. */
public final class Administration {
  private final Works works;
  private final JobControl jobs;
  private final Supplier<CapacityDesk> capacity;

  Administration(Works works, JobControl jobs, Supplier<CapacityDesk> capacity) {
    this.works = works;
    this.jobs = jobs;
    this.capacity = capacity;
  }

  /** All mailboxes that are worked, by name: those that are set up, and those before them. */
  public List<MailboxName> mailboxes() {
    return worked().all().stream().map(MailboxSetup::name).toList();
  }

  /** The setup of a mailbox. */
  public Optional<MailboxSetup> find(MailboxName mailbox) {
    return setups().find(mailbox);
  }

  /** What is set up. */
  public Setups setups() {
    return works.kept().setups();
  }

  /** The setups, and the mailboxes that were replaced and are still worked. */
  public Setups worked() {
    return works.worked();
  }

  /** The mailboxes that were replaced. */
  public Predecessors predecessors() {
    return works.kept().predecessors();
  }

  /** Makes, changes and removes what entries are filled with. */
  public SetUpTemplates templates() {
    return new SetUpTemplates(works.books(), worked(), trail(), works.clock());
  }

  /** Who changed what. */
  public AuditTrail trail() {
    return works.kept().trail();
  }

  /** The secrets that people enter. */
  public SecretVault secrets() {
    return works.secrets().vault();
  }

  /** Shows whether Exchange tells of mail. */
  public ShowNotices notices() {
    return works.notices().show();
  }

  /** Signs accounts in: with a browser, or by a code on another device. */
  public JobAccounts accounts() {
    return works.exchanges().accounts();
  }

  /** Takes setups over in one piece, from a file of settings or a host's own code. */
  public DeclaredMailboxes declared(List<DeclaredMailbox> mailboxes) {
    return new DeclaredMailboxes(mailboxes, this);
  }

  /** Sets this mailbox up, one step at a time. */
  public SetUpMailbox setUp(MailboxName mailbox) {
    boolean plainHttp = works.exchanges().allowsPlainHttp(setups(), mailbox);
    return new SetUpMailbox(
        works.desk(),
        rollOver(),
        works.exchanges()::endpoints,
        plainHttp,
        works.books().templates(),
        works.storage().keptByHand().peopleDirectory());
  }

  /** Where all mailboxes of the kind are reached; empty where each company has its own server. */
  public Optional<URI> standardEndpoint(ExchangeKind kind) {
    return works.exchanges().endpoints(kind).standard();
  }

  /** Finds out where a mailbox on-premises is served. */
  public DiscoverServer discoverServer() {
    return new DiscoverServer(works.exchanges().discovery());
  }

  /** Each mailbox once, and none lost sight of. */
  private RollOver rollOver() {
    return new RollOver(
        setups(), predecessors(), jobs.history(), works.passes().lock(), works.desk());
  }

  /** Tells how far a mailbox has gone over to a new one. */
  public ShowRollOver rollingOver() {
    return new ShowRollOver(works.byHand(), predecessors(), jobs.history(), rollOver());
  }

  /** Goes over to a new mailbox, step by step. */
  public GoOver goOver(MailboxName mailbox) {
    return new GoOver(rollingOver(), works.byHand(), validate(), setUp(mailbox), jobs.scheduler());
  }

  /** Checks a setup, from its settings to the rules in Exchange. */
  public ValidateSetup validate() {
    CheckBooks books =
        new CheckBooks(
            works.books(),
            works.storage().keptPeople().register(),
            works.storage().keptByHand().peopleDirectory(),
            works.storage().keptPeople().review(),
            works.clock(),
            works.host().people().isPresent());
    return new ValidateSetup(
            setups(), works.mailboxes(), secrets(), books, predecessors(), rollOver())
        .alsoLookingAt(capacity.get());
  }

  /** Switches logging on, once the setup has passed its checks. */
  public StartLogging start() {
    return new StartLogging(works.desk(), validate(), jobs.scheduler());
  }

  /** Switches logging off. */
  public StopLogging stop() {
    return new StopLogging(works.desk(), jobs.scheduler());
  }

  /** Asks for a fresh token, so that the next pass has one. */
  public RenewToken renewToken() {
    return new RenewToken(works.desk(), accounts(), jobs.scheduler());
  }

  /** Gives the mailbox another account. */
  public ChangeAccount changeAccount(MailboxName mailbox) {
    return new ChangeAccount(setUp(mailbox), accounts());
  }

  /** Removes a setup. */
  public ClearSetup clear() {
    return new ClearSetup(works.desk(), accounts(), secrets(), jobs.scheduler(), predecessors());
  }

  /** Notes what was done beside the settings. */
  public void note(MailboxName mailbox, String who, String action) {
    works.desk().note(mailbox, new SetupDesk.Signature(who, action), List.of());
  }

  /** What has crossed the wire since this process began, by mailbox. */
  public Map<MailboxName, Traffic> traffic() {
    return works.mailboxes().traffic();
  }

  /** When the token that this process holds for the mailbox ends; empty when it holds none. */
  public Optional<Instant> tokenEnds(MailboxName mailbox) {
    return works.mailboxes().tokenEnds(mailbox);
  }
}
