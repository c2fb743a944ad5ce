package org.mailtrail.bootstrap.wiring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.Administration;
import org.mailtrail.application.DeclaredMailboxes;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.MailtrailBuilder;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.SignInByProvider;
import org.mailtrail.application.links.CountBrokenLinks;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.application.port.pictures.RemotePictures;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.exchange.ConfiguredSecrets;
import org.mailtrail.bootstrap.exchange.ExchangePlugs;
import org.mailtrail.bootstrap.exchange.OrganisationSettings;
import org.mailtrail.bootstrap.exchange.TellingPlugs;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.jpa.DatabaseSettings;
import org.mailtrail.jpa.JpaAdapters;
import org.mailtrail.pictures.PictureAdapters;
import org.mailtrail.secrets.SecretsAdapters;

/** Mailtrail over one database, as it is set. Close it when done. */
public final class Engine implements AutoCloseable {
  private final Configuration configuration;
  private final JpaAdapters database;
  private final Mailtrail mailtrail;

  private Engine(Configuration configuration, JpaAdapters database, Mailtrail mailtrail) {
    this.configuration = configuration;
    this.database = database;
    this.mailtrail = mailtrail;
  }

  /**
   * Opens the database.
   *
   * @throws org.mailtrail.application.port.PortException when that fails
   */
  public static Engine start(Configuration configuration, Clock clock) {
    return start(configuration, clock, PictureAdapters::fromPublicServers);
  }

  /**
   * The same.
   *
   * @param pictures where pictures come from that mail only points at, if they may be fetched
   */
  public static Engine start(
      Configuration configuration, Clock clock, Supplier<RemotePictures> pictures) {
    return over(JpaAdapters.open(database(configuration), clock), configuration, clock, pictures);
  }

  /**
   * The same for who only reads: a mistyped path makes no database.
   *
   * @throws org.mailtrail.application.port.PortException when that fails
   */
  public static Engine startExisting(Configuration configuration, Clock clock) {
    return over(JpaAdapters.openExisting(database(configuration), clock), configuration, clock);
  }

  /**
   * What a running service lets others read; empty where none does, or others can write as well.
   */
  public static Optional<Engine> reading(Configuration configuration, Clock clock) {
    return JpaAdapters.reading(database(configuration), clock)
        .map(database -> over(database, configuration, clock));
  }

  /** Lets other processes of this machine read what this one has for itself, until it is closed. */
  public void letOthersRead() {
    database.letOthersRead();
  }

  private static Engine over(JpaAdapters database, Configuration configuration, Clock clock) {
    return over(database, configuration, clock, PictureAdapters::fromPublicServers);
  }

  private static Engine over(
      JpaAdapters database,
      Configuration configuration,
      Clock clock,
      Supplier<RemotePictures> pictures) {
    try {
      MailtrailBuilder builder = put(database, configuration, clock);
      if (configuration.isOn("mailtrail.console.remote-pictures")) {
        builder.pictures(pictures.get());
      }
      return new Engine(configuration, database, builder.build());
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private static MailtrailBuilder put(
      JpaAdapters database, Configuration configuration, Clock clock) {
    ExchangePlugs exchanges = new ExchangePlugs(configuration, database.predecessors());
    MailtrailBuilder builder =
        Mailtrail.builder()
            .books(database)
            .exchange(exchanges.online())
            .exchange(exchanges.onPremises())
            .secrets(
                SecretsAdapters.sealedBy(new Home(configuration).keyFile(), outside(configuration)))
            .clock(clock)
            .observer(new LoggedFaults())
            .room(new Home(configuration)::room)
            .telling(
                TellingPlugs.of(configuration, clock),
                configuration.number("mailtrail.alarm.after"));
    return set(builder, configuration);
  }

  private static MailtrailBuilder set(MailtrailBuilder builder, Configuration configuration) {
    PushAddress.of(configuration).ifPresent(builder::push);
    configuration.durationIfSet("mailtrail.canary.every").ifPresent(builder::canaryEvery);
    return builder
        .policy(DecisionSettings.policy(configuration))
        .attempts(configuration.number("mailtrail.attempts"))
        .lease(configuration.duration("mailtrail.lease"))
        .mailboxesAtOnce(configuration.number("mailtrail.mailboxes-at-once"))
        .history(configuration.duration("mailtrail.history"))
        .links(links(configuration))
        .capacity(CapacitySettings.rules(configuration));
  }

  private static CountBrokenLinks.Habits links(Configuration configuration) {
    boolean isOn = configuration.isOn("mailtrail.links.count");
    return new CountBrokenLinks.Habits(
        configuration.duration("mailtrail.links.every"),
        isOn ? configuration.largeNumber("mailtrail.links.requests") : 0);
  }

  static DatabaseSettings database(Configuration configuration) {
    Home home = new Home(configuration);
    String url = configuration.text("mailtrail.database.url");
    if (url.contains("<home>")) {
      home.make();
    }
    return new DatabaseSettings(
        url.replace("<home>", home.folder().toString()),
        configuration.text("mailtrail.database.user"),
        configuration.secret("mailtrail.database.password"),
        configuration.number("mailtrail.database.pool-size"));
  }

  /** In the order in which they are asked; the encrypted store comes last. */
  private static List<SecretProvider> outside(Configuration configuration) {
    List<SecretProvider> providers =
        new ArrayList<>(SecretsAdapters.usual(List.of(), configuration.environment()));
    providers.add(new ConfiguredSecrets(configuration));
    return providers;
  }

  /** The settings. */
  public Configuration configuration() {
    return configuration;
  }

  /** Every use case. */
  public Mailtrail mailtrail() {
    return mailtrail;
  }

  /** All mailboxes that are worked, by name: those that are set up, and those before them. */
  public List<MailboxName> mailboxes() {
    return mailtrail.setup().mailboxes();
  }

  /** The use cases of setting up. */
  public Administration administration() {
    return mailtrail.setup();
  }

  /**
   * What the settings declare.
   *
   * @throws org.mailtrail.bootstrap.configuration.ConfigurationException when they are wrong
   */
  public DeclaredMailboxes declared() {
    return mailtrail
        .setup()
        .declared(
            configuration.mailboxes().stream()
                .map(name -> new Declaration(configuration, new MailboxName(name)).read())
                .toList());
  }

  /** One pass over the mailbox now. */
  public PassReport log(MailboxName mailbox, PassObserver observer) {
    return mailtrail.log().run(mailbox, observer);
  }

  /** Who may use the console. */
  public AccessDesk access() {
    return new AccessDesk(
        database.users(),
        database.tokens(),
        SecretsAdapters.passwordHashes(),
        mailtrail.setup().trail(),
        clock(),
        mailtrail.people().directory());
  }

  /** The organisation's own sign-in, where one is set. */
  public Optional<SignInByProvider> organisation() {
    return OrganisationSettings.provider(configuration, clock())
        .map(
            provider ->
                new SignInByProvider(
                    access(),
                    provider,
                    mailtrail.people().addressBook(),
                    OrganisationSettings.roles(configuration)));
  }

  /** The time. */
  public Clock clock() {
    return mailtrail.clock();
  }

  @Override
  public void close() {
    mailtrail.close();
  }
}
