package org.mailtrail.ews;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.plug.exchange.ConnectedExchange;
import org.mailtrail.application.plug.exchange.Endpoints;
import org.mailtrail.application.plug.exchange.ExchangePlug;
import org.mailtrail.application.plug.exchange.Surroundings;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.ews.connection.EwsAccess;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.ews.connection.EwsOptions;
import org.mailtrail.ews.connection.EwsTraffic;
import org.mailtrail.ews.folder.FolderRoot;
import org.mailtrail.ews.soap.SoapEnvelope;
import org.mailtrail.ews.transport.EwsClient;
import org.mailtrail.exchange.http.Line;
import org.mailtrail.exchange.http.patience.Counters;
import org.mailtrail.exchange.http.transport.Lanes;

/**
 * One mailbox, or the public folders, in Exchange on-premises: the door of this module. Connecting
 * makes no request. All that it gives can be used by several threads, and is best kept for as long
 * as the job runs: it remembers folders, and where messages were put.
 *
 * <pre>{@code
 * EwsAccount account = EwsAccount.of(() -> new Credentials(user, password), clock);
 * EwsConnection connection = EwsConnection.sharedMailbox(endpoint, mailbox, Network.standard());
 * EwsAdapters ews = EwsAdapters.connect(connection, account);
 * MailIntake intake = ews.intake(EwsFolders.mailbox());
 * }</pre>
 */
public final class EwsAdapters implements AutoCloseable {
  /**
   * A page of 500 is three requests to read and three to move. Of the eight that may be at work of
   * an account, half are left to other mailboxes, to health and to people (ADR 0081).
   */
  private static final int LANES = 4;

  private final EwsConnection connection;
  private final EwsClient client;
  private final Lanes lanes = new Lanes(LANES, "mailtrail-ews");
  private final Line line;
  private final Clock clock;

  private EwsAdapters(EwsConnection connection, Line line, EwsAccount account) {
    this.connection = connection;
    this.line = line;
    this.clock = account.clock();
    this.client =
        new EwsClient(
            connection.endpoint(),
            line.http(),
            account.gate(),
            account.waiting(connection.network().patience()),
            account.signIn(),
            new SoapEnvelope(owner(EwsAccess.IMPERSONATION)));
  }

  /** Exchange on-premises: what {@code Mailtrail.builder().exchange(…)} is given. */
  public static ExchangePlug onPremises() {
    return onPremises(mailbox -> EwsOptions.standard());
  }

  /**
   * Exchange on-premises.
   *
   * @param options how each mailbox is reached
   */
  public static ExchangePlug onPremises(Function<MailboxName, EwsOptions> options) {
    return new ExchangePlug() {
      @Override
      public Set<ExchangeKind> kinds() {
        return Set.of(ExchangeKind.ON_PREMISES, ExchangeKind.PUBLIC_FOLDERS);
      }

      @Override
      public Endpoints endpoints() {
        return Endpoints.any("https://mail.contoso.example/EWS/Exchange.asmx");
      }

      @Override
      public ConnectedExchange connect(Surroundings around) {
        return new ConnectedEws(options, around);
      }
    };
  }

  /** The mailbox, or the public folders, at this connection, as this account. */
  public static EwsAdapters connect(EwsConnection connection, EwsAccount account) {
    return new EwsAdapters(connection, Line.own(connection.network()), account);
  }

  /** The same over a line that others may use too. */
  static EwsAdapters connect(EwsConnection connection, Line line, EwsAccount account) {
    return new EwsAdapters(connection, line, account);
  }

  /** The intake. */
  public MailIntake intake(EwsFolders folders) {
    return new EwsIntake(ground(folders), folders, connection.owaAddress(), clock, lanes);
  }

  /** The messages in all folders of the mailbox, or in the public folders that logging uses. */
  public MessageStore store(EwsFolders folders) {
    return new EwsStore(ground(folders), folders, connection.owaAddress());
  }

  /** The messages in all folders of the mailbox. */
  public MessageStore store() {
    return store(EwsFolders.mailbox());
  }

  /** A look at the folders. */
  public MailboxProbe probe(EwsFolders folders) {
    return new EwsProbe(ground(folders), folders, connection.owaAddress(), clock, lanes);
  }

  /** What time the server says it is; empty as long as it was asked nothing. */
  public Supplier<Optional<Instant>> serverClock() {
    return client.transport()::serverTime;
  }

  /** What was sent so far. */
  public EwsTraffic traffic() {
    Counters counters = client.transport().counters();
    return new EwsTraffic(counters.roundTrips(), counters.throttledAnswers(), counters.waited());
  }

  /** Ends connections and threads; requests at work are broken off. */
  @Override
  public void close() {
    lanes.close();
    client.transport().close();
    line.ended().run();
  }

  private FolderRoot ground(EwsFolders folders) {
    Optional<String> domain =
        folders.kind() == EwsFolders.Kind.PUBLIC_FOLDERS
            ? Optional.of(connection.domain())
            : Optional.empty();
    return new FolderRoot(client, connection.anchor(), owner(EwsAccess.DELEGATE), domain);
  }

  private Optional<String> owner(EwsAccess access) {
    return connection.access() == access ? Optional.of(connection.mailbox()) : Optional.empty();
  }
}
