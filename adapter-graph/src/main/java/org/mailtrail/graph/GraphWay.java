package org.mailtrail.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.plug.exchange.MailboxWay;
import org.mailtrail.application.plug.exchange.Traffic;
import org.mailtrail.application.port.exchange.Mailboxes.OpenMailbox;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.exchange.http.Line;

/** The way to a mailbox of Exchange Online. */
final class GraphWay implements MailboxWay {
  private final Line line;
  private final GraphAdapters graph;
  private final OpenMailbox mailbox;
  private final Supplier<Optional<Instant>> tokenEnds;

  GraphWay(
      Place place,
      Line line,
      AccessTokens tokens,
      Supplier<Optional<Instant>> tokenEnds,
      Clock clock) {
    MailboxFolders folders = folders(place.folders());
    this.line = line;
    this.graph =
        GraphAdapters.connect(
            new GraphConnection(place.endpoint(), place.address().toString(), line.network()),
            line,
            tokens,
            clock);
    this.tokenEnds = tokenEnds;
    this.mailbox =
        new OpenMailbox(
            graph.intake(folders),
            graph.store(),
            graph.probe(folders),
            Optional.of(tokens),
            graph::serverTime);
  }

  /** An empty name stands for Exchange's own folder. */
  private static MailboxFolders folders(Folders names) {
    MailboxFolders standard = MailboxFolders.standard();
    return new MailboxFolders(
        names.intakeOr(standard.intake()), names.archiveOr(standard.archive()), names.notLogged());
  }

  @Override
  public OpenMailbox mailbox() {
    return mailbox;
  }

  @Override
  public Traffic traffic() {
    GraphTraffic traffic = graph.traffic();
    return new Traffic(
        traffic.requests(), traffic.roundTrips(), traffic.throttled(), traffic.waited());
  }

  @Override
  public Optional<Instant> tokenEnds() {
    return tokenEnds.get();
  }

  @Override
  public void forsake() {
    line.forsaken().run();
  }

  @Override
  public void close() {
    graph.close();
  }
}
