package org.mailtrail.graph;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mailtrail.application.plug.exchange.MailboxWay;
import org.mailtrail.application.plug.exchange.Traffic;
import org.mailtrail.application.port.exchange.Mailboxes.OpenMailbox;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Folders;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.exchange.http.Line;

/** The way to a mailbox of Exchange Online. */
final class GraphWay implements MailboxWay {
  /** To a person's account Graph gives a subscription, and then sends nothing. */
  private static final Set<Account.Method> TOLD =
      EnumSet.of(Account.Method.APPLICATION, Account.Method.GIVEN_TOKEN);

  private final Line line;
  private final GraphAdapters graph;
  private final OpenMailbox mailbox;
  private final Supplier<Optional<Instant>> tokenEnds;
  private final Optional<ArrivalNotices> notices;

  GraphWay(
      MailboxSetup setup,
      Line line,
      AccessTokens tokens,
      Supplier<Optional<Instant>> tokenEnds,
      Clock clock) {
    MailboxFolders folders = folders(setup.place().folders());
    this.line = line;
    this.graph = GraphAdapters.connect(connection(setup.place(), line), line, tokens, clock);
    this.tokenEnds = tokenEnds;
    this.mailbox =
        new OpenMailbox(
            graph.intake(folders),
            graph.store(),
            graph.probe(folders),
            Optional.of(tokens),
            graph::serverTime);
    this.notices =
        TOLD.contains(setup.account().method())
            ? Optional.of(graph.notices(folders))
            : Optional.empty();
  }

  private static GraphConnection connection(Place place, Line line) {
    return new GraphConnection(place.endpoint(), place.address().toString(), line.network());
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
  public Optional<ArrivalNotices> notices() {
    return notices;
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
