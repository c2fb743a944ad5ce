package org.mailtrail.benchmark.peers;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailtrail.benchmark.bare.BareGraph;
import org.mailtrail.benchmark.bare.BareLog;
import org.mailtrail.benchmark.bare.BareLoop;
import org.mailtrail.benchmark.bare.BareMail;

/** Programs over Graph that are not Mailtrail, all with the bare loop's tables. */
final class GraphPeer implements Peer {
  private static final int PAGE = 50;

  private final Site site;
  private final BareGraph graph;
  private final BareLog log;
  private final Way way;

  private GraphPeer(Site site, Way way) throws Exception {
    this.site = site;
    this.way = way;
    this.graph =
        new BareGraph(
            site.ground().exchange().graph(), site.address(), site.ground().exchange().trust());
    this.log = new BareLog(site.base().url(), site.base().user(), site.base().password());
  }

  /** How it works. */
  private interface Way {
    void work(BareGraph graph, BareLog log) throws Exception;
  }

  /** Everything in batches: what correctness would cost nothing of. */
  static Peer bareLoop(Site site) throws Exception {
    return new GraphPeer(site, (graph, log) -> new BareLoop(graph, log).run());
  }

  /** A model of what most integrations do: list the ids, get each, write each, move each. */
  static Peer listGetMove(Site site) throws Exception {
    return new GraphPeer(
        site,
        (graph, log) -> {
          Folders folders = Folders.in(graph);
          for (List<BareMail> page = graph.ids(PAGE); !page.isEmpty(); page = graph.ids(PAGE)) {
            for (BareMail listed : page) {
              log(graph.one(listed.id), graph, log, folders);
            }
          }
        });
  }

  /** A model of Business Central: one page of 50 messages a run, each moved by itself. */
  static Peer pageAndMoves(Site site) throws Exception {
    return new GraphPeer(
        site,
        (graph, log) -> {
          Folders folders = Folders.in(graph);
          for (List<BareMail> page = graph.oldest(PAGE);
              !page.isEmpty();
              page = graph.oldest(PAGE)) {
            for (BareMail mail : page) {
              log(mail, graph, log, folders);
            }
          }
        });
  }

  private static void log(BareMail mail, BareGraph graph, BareLog log, Folders folders)
      throws Exception {
    Set<String> addresses = new HashSet<>(mail.recipients);
    addresses.add(mail.sender);
    List<Object[]> entries = BareLoop.entries(mail, log.people(addresses));
    log.write(entries, List.<Object[]>of(BareLoop.row(mail, entries)));
    graph.moveAlone(mail.id, entries.isEmpty() ? folders.other() : folders.logged());
  }

  /** Where mail is filed. */
  private record Folders(String logged, String other) {
    static Folders in(BareGraph graph) throws Exception {
      return new Folders(graph.folder("Bare Archive"), graph.folder("Bare Not Logged"));
    }
  }

  @Override
  public void work() throws Exception {
    way.work(graph, log);
  }

  @Override
  public long entries() throws Exception {
    return log.entries();
  }

  @Override
  public long messages() throws Exception {
    return log.messages();
  }

  @Override
  public long left() throws Exception {
    return site.ground().exchange().left(site.address());
  }

  @Override
  public void close() throws SQLException {
    graph.close();
    log.close();
  }
}
