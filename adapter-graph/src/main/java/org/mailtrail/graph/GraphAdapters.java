package org.mailtrail.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mailtrail.application.plug.exchange.ConnectedExchange;
import org.mailtrail.application.plug.exchange.Endpoints;
import org.mailtrail.application.plug.exchange.ExchangePlug;
import org.mailtrail.application.plug.exchange.Surroundings;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.exchange.http.Line;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.exchange.http.Pause;
import org.mailtrail.exchange.http.patience.Counters;
import org.mailtrail.exchange.http.patience.Waiting;
import org.mailtrail.exchange.http.transport.Lanes;
import org.mailtrail.exchange.http.transport.Transport;
import org.mailtrail.graph.batch.SideBySide;
import org.mailtrail.graph.folder.RootFolders;
import org.mailtrail.graph.mailbox.MailboxRequests;
import org.mailtrail.graph.push.GraphNotices;
import org.mailtrail.graph.transport.GraphClient;

/**
 * One mailbox in Exchange Online: the only door of this module. Connecting makes no request. What
 * it gives shares four requests at work, and is usable until {@link #close}.
 */
public final class GraphAdapters implements AutoCloseable {
  private final Lanes lanes = new Lanes(SideBySide.LANES, "mailtrail-graph");
  private final Line line;
  private final Transport transport;
  private final MailboxRequests requests;

  private GraphAdapters(
      GraphConnection connection, Line line, AccessTokens tokens, Clock clock, Pause pause) {
    this.line = line;
    Waiting waiting = new Waiting(clock, pause, connection.network().patience(), new Counters());
    GraphClient client =
        new GraphClient(
            connection.endpoint(), line.http(), tokens, waiting, connection.requestsInTenMinutes());
    this.transport = client.transport();
    this.requests = new MailboxRequests(client, connection.mailbox());
  }

  /** A shared mailbox in Exchange Online, worldwide, with the folders that it has by itself. */
  public static Place place(EmailAddress mailbox) {
    return new Place(
        ExchangeKind.ONLINE,
        mailbox,
        GraphConnection.WORLDWIDE,
        Folders.standard(ExchangeKind.ONLINE));
  }

  /** Exchange Online, worldwide: what {@code Mailtrail.builder().exchange(…)} is given. */
  public static ExchangePlug online() {
    return online(IdentityPlatform.worldwide(), mailbox -> Network.standard());
  }

  /**
   * Exchange Online with this identity platform.
   *
   * @param networks how the server of each mailbox is reached
   */
  public static ExchangePlug online(
      IdentityPlatform platform, Function<MailboxName, Network> networks) {
    return new OnlinePlug(platform, networks);
  }

  private record OnlinePlug(IdentityPlatform platform, Function<MailboxName, Network> networks)
      implements ExchangePlug {
    @Override
    public Set<ExchangeKind> kinds() {
      return Set.of(ExchangeKind.ONLINE);
    }

    @Override
    public Endpoints endpoints() {
      return new Endpoints(
          Optional.of(GraphConnection.WORLDWIDE),
          GraphConnection.WORLDWIDE.toString(),
          GraphConnection::objection);
    }

    @Override
    public ConnectedExchange connect(Surroundings around) {
      return new ConnectedGraph(platform, networks, around);
    }
  }

  /** The mailbox at this connection. */
  public static GraphAdapters connect(
      GraphConnection connection, AccessTokens tokens, Clock clock) {
    return connect(connection, tokens, clock, Pause.by(clock));
  }

  /** The same, where the caller decides how time passes: for tests. */
  public static GraphAdapters connect(
      GraphConnection connection, AccessTokens tokens, Clock clock, Pause pause) {
    return new GraphAdapters(connection, Line.own(connection.network()), tokens, clock, pause);
  }

  /** The same over a line that others may use too. */
  static GraphAdapters connect(
      GraphConnection connection, Line line, AccessTokens tokens, Clock clock) {
    return new GraphAdapters(connection, line, tokens, clock, Pause.by(clock));
  }

  /** The mailbox's intake. */
  public MailIntake intake(MailboxFolders folders) {
    return new GraphIntake(requests, new SideBySide(lanes), folders);
  }

  /** The mailbox's messages, in all folders. */
  public MessageStore store() {
    return new GraphStore(requests);
  }

  /** A look at the mailbox. */
  public MailboxProbe probe(MailboxFolders folders) {
    return new GraphProbe(requests, new SideBySide(lanes), folders);
  }

  /**
   * Tells an address of mail that comes into the mailbox's intake. Only for who signs in as an
   * application: to a person's account Graph gives the subscription, and then sends nothing.
   */
  public ArrivalNotices notices(MailboxFolders folders) {
    RootFolders root = new RootFolders(requests);
    return new GraphNotices(
        requests.client(), requests.mailbox(), () -> root.existing(folders.intake()).id());
  }

  /**
   * What time the server says it is, empty when it does not; one small request.
   *
   * @throws org.mailtrail.application.port.ExchangeException when there is no answer
   */
  public Optional<Instant> serverTime() {
    return transport.askServerTime();
  }

  /** What was sent so far. */
  public GraphTraffic traffic() {
    Counters counters = transport.counters();
    return new GraphTraffic(
        counters.requests(), counters.roundTrips(), counters.throttledAnswers(), counters.waited());
  }

  /** Ends connections and threads; requests at work are broken off. */
  @Override
  public void close() {
    lanes.close();
    transport.close();
    line.ended().run();
  }
}
