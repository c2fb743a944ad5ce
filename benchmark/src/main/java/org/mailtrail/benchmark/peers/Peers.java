package org.mailtrail.benchmark.peers;

import static org.mailtrail.benchmark.ground.Ground.say;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.mailtrail.acceptance.TurnCounter;
import org.mailtrail.acceptance.WrittenMail;
import org.mailtrail.benchmark.ground.Exchange.Traffic;
import org.mailtrail.benchmark.ground.Ground;
import org.mailtrail.benchmark.ground.Meter;
import org.mailtrail.benchmark.ground.Meter.Spent;
import org.mailtrail.benchmark.ground.Postgres;

/**
 * What a message costs Mailtrail, and others that log the same mails into the same PostgreSQL. The
 * servers are other processes. In the rounds that are timed nothing is between them; what crosses
 * the wire is counted in one more round.
 */
public final class Peers {
  private static final int MESSAGES = 2_000;
  private static final int ROUNDS = 3;
  private static final int WARM_UPS = 2;
  private static final int HEAP = 1_500;

  private final Ground ground;
  private final int messages;
  private final Postgres.Base people;
  private int rounds;

  Peers(Ground ground, int messages) throws Exception {
    this.ground = ground;
    this.messages = messages;
    this.people = ground.people();
  }

  /** The arguments are the messages a round, and the rounds. */
  public static void main(String[] arguments) throws Exception {
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MESSAGES;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    try (Ground ground = Ground.start(HEAP)) {
      say("%s; %d messages, the median of %d rounds", Ground.machine(), messages, rounds);
      new Peers(ground, messages).compare(rounds);
      say("load at the end: %s", Ground.machine());
    }
  }

  /** Who takes part. */
  static Map<String, Peer.Maker> all() {
    Map<String, Peer.Maker> all = new LinkedHashMap<>();
    all.put("Mailtrail, Graph", MailtrailPeer::new);
    all.put("bare loop, Graph", GraphPeer::bareLoop);
    all.put("model: list, GET each, move each", GraphPeer::listGetMove);
    all.put("model: Business Central, a page of 50, a move each", GraphPeer::pageAndMoves);
    all.put("camel-mail and JPA, IMAP", CamelRoute::new);
    all.put("Jakarta Mail in batches, IMAP", ImapLoop::new);
    return all;
  }

  private void compare(int counted) throws Exception {
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UPS + counted; round++) {
      for (Map.Entry<String, Peer.Maker> peer : all().entrySet()) {
        Cost cost = cost(peer.getValue());
        say("round %d, %s: %.0f messages/s", round, peer.getKey(), cost.speed());
        if (round >= WARM_UPS) {
          costs.computeIfAbsent(peer.getKey(), name -> new ArrayList<>()).add(cost);
        }
      }
    }
    table(costs);
  }

  private void table(Map<String, List<Cost>> costs) throws Exception {
    say(
        "| a message | messages/s | CPU ms | of PostgreSQL | kB allocated | requests | round trips"
            + " | SQL statements | SQL round trips |");
    say("|---|---|---|---|---|---|---|---|---|");
    for (Map.Entry<String, Peer.Maker> peer : all().entrySet()) {
      print(peer.getKey(), costs.getOrDefault(peer.getKey(), List.of()), wire(peer.getValue()));
    }
  }

  private static void print(String name, List<Cost> costs, Wire wire) {
    say(
        "| %s | %.0f (%.0f to %.0f) | %.2f | %.2f | %.0f | %.3f | %.3f | %.3f | %.3f |",
        name,
        at(0.5, costs, Cost::speed),
        at(0, costs, Cost::speed),
        at(1, costs, Cost::speed),
        at(0.5, costs, Cost::cpuMillis),
        at(0.5, costs, Cost::databaseMillis),
        at(0.5, costs, Cost::kilobytes),
        wire.requests(),
        wire.roundTrips(),
        at(0.5, costs, Cost::statements),
        wire.turns());
  }

  /** The value so far along the sorted ones: 0 the least, 1 the most. */
  private static double at(double part, List<Cost> costs, ToDoubleFunction<Cost> value) {
    double[] sorted = costs.stream().mapToDouble(value).sorted().toArray();
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }

  /** What a message cost in a round. */
  record Cost(
      double speed, double cpuMillis, double databaseMillis, double kilobytes, double statements) {
    static Cost of(Spent spent, Duration database, long statements, int messages) {
      return new Cost(
          messages / (spent.clock().toNanos() / 1e9),
          spent.cpu().toNanos() / 1e6 / messages,
          database.toNanos() / 1e6 / messages,
          spent.bytes() / 1e3 / messages,
          (double) statements / messages);
    }
  }

  /** What crossed the wire for a message. */
  record Wire(double requests, double roundTrips, double turns) {}

  Cost cost(Peer.Maker maker) throws Exception {
    Postgres.Base base = ground.postgres().copyOf(people);
    try (Peer peer = maker.over(site(base, ground.exchange().imapPort()))) {
      Cost cost = workWithMeter(peer, base);
      check(peer);
      return cost;
    } finally {
      ground.postgres().remove(base);
    }
  }

  private Cost workWithMeter(Peer peer, Postgres.Base base) throws Exception {
    long statements = ground.postgres().statements(base);
    Duration database = ground.postgres().cpu();
    Meter meter = Meter.begin();
    peer.work();
    Spent spent = meter.spent();
    return Cost.of(
        spent,
        ground.postgres().cpu().minus(database),
        ground.postgres().statements(base) - statements,
        messages);
  }

  /** Counts in a round with cables between, which is not timed. */
  Wire wire(Peer.Maker maker) throws Exception {
    Postgres.Base base = ground.postgres().copyOf(people);
    int port = ground.postgres().port();
    int imapPort = ground.exchange().imapPort();
    try (TurnCounter sql = new TurnCounter(port);
        TurnCounter imap = new TurnCounter(imapPort);
        Peer peer = maker.over(site(base.through(port, sql.port()), imap.port()))) {
      Wire wire = workOverCables(peer, sql, imap);
      check(peer);
      return wire;
    } finally {
      ground.postgres().remove(base);
    }
  }

  private Wire workOverCables(Peer peer, TurnCounter sql, TurnCounter imap) throws Exception {
    Traffic before = ground.exchange().traffic();
    long turns = sql.turns();
    long commands = imap.turns();
    peer.work();
    Traffic graph = ground.exchange().traffic().since(before);
    double imapTurns = imap.turns() - commands;
    return new Wire(
        (graph.requests() + imapTurns) / messages,
        (graph.roundTrips() + imapTurns) / messages,
        (double) (sql.turns() - turns) / messages);
  }

  private Peer.Site site(Postgres.Base base, int imapPort) throws IOException {
    Peer.Site site = new Peer.Site(ground, "peer" + rounds++, base, imapPort);
    ground.exchange().deliver(site.address(), 0, messages);
    ground.exchange().deliverByImap(site.address(), messages);
    return site;
  }

  /** All must have done the whole work, or the numbers mean nothing. */
  private void check(Peer peer) throws Exception {
    List<Long> done = List.of(peer.entries(), peer.messages(), peer.left());
    List<Long> whole = List.of(WrittenMail.logged(messages), (long) messages, 0L);
    if (!done.equals(whole)) {
      throw new IllegalStateException(
          "entries, messages and what is left: " + done + " instead of " + whole);
    }
  }
}
