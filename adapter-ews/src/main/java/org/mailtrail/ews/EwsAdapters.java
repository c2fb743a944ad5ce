package org.mailtrail.ews;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.ews.mailbox.Ground;
import org.mailtrail.ews.soap.Envelope;
import org.mailtrail.ews.transport.Counters;
import org.mailtrail.ews.transport.EwsClient;
import org.mailtrail.ews.transport.Exchanges;
import org.mailtrail.ews.transport.Pause;
import org.mailtrail.ews.transport.ServerTime;
import org.mailtrail.ews.transport.SignIn;
import org.mailtrail.ews.transport.Waiting;
import org.mailtrail.ews.transport.Wire;

/**
 * One mailbox, or the public folders, in Exchange on-premises: the only door of this module.
 * Connecting makes no request. Keep it for as long as the job runs: it remembers that a credential
 * was refused, and does not send that one again.
 */
public final class EwsAdapters implements AutoCloseable {
  private final EwsConnection connection;
  private final Counters counters = new Counters();
  private final ServerTime time;
  private final EwsClient client;

  private EwsAdapters(
      EwsConnection connection, Supplier<Credentials> credentials, Clock clock, Pause pause) {
    Network network = connection.network();
    this.connection = connection;
    this.time = new ServerTime(clock);
    Wire wire = new Wire(connection.endpoint(), network.client(), network.answerTimeout());
    this.client =
        new EwsClient(
            new Exchanges(wire, new SignIn(credentials), time, counters),
            new Envelope(owner(EwsAccess.IMPERSONATION)),
            new Waiting(clock, pause, network.patience()),
            counters);
  }

  /**
   * The mailbox, or the public folders, at this connection.
   *
   * @param credentials asked at every request, so that a changed password is seen
   */
  public static EwsAdapters connect(
      EwsConnection connection, Supplier<Credentials> credentials, Clock clock) {
    return connect(connection, credentials, clock, Pause.SLEEP);
  }

  /** The same, where the caller decides how time passes: for tests. */
  public static EwsAdapters connect(
      EwsConnection connection, Supplier<Credentials> credentials, Clock clock, Pause pause) {
    return new EwsAdapters(connection, credentials, clock, pause);
  }

  /** The intake. */
  public MailIntake intake(EwsFolders folders) {
    return new EwsIntake(ground(folders), folders, connection.owaAddress());
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
    return new EwsProbe(ground(folders), folders);
  }

  /** What time the server says it is; empty as long as it was asked nothing. */
  public Supplier<Optional<Instant>> serverClock() {
    return time::now;
  }

  /** What was sent so far. */
  public EwsTraffic traffic() {
    return new EwsTraffic(counters.roundTrips(), counters.throttledAnswers(), counters.waited());
  }

  /** Nothing is held open but connections, which the platform ends when they idle. */
  @Override
  public void close() {}

  private Ground ground(EwsFolders folders) {
    Optional<String> domain =
        folders.kind() == EwsFolders.Kind.PUBLIC_FOLDERS
            ? Optional.of(connection.domain())
            : Optional.empty();
    return new Ground(client, connection.anchor(), owner(EwsAccess.DELEGATE), domain);
  }

  private Optional<String> owner(EwsAccess access) {
    return connection.access() == access ? Optional.of(connection.mailbox()) : Optional.empty();
  }
}
