package org.mailtrail.graph.batch;

import java.util.List;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.graph.transport.GraphClient;

/** Moves any number of messages, 20 in a request and four requests at work. */
public final class Mover {
  private final GraphClient client;
  private final String mailbox;
  private final SideBySide threads;

  /** Moves inside one mailbox. */
  public Mover(GraphClient client, String mailbox, SideBySide threads) {
    this.client = client;
    this.mailbox = mailbox;
    this.threads = threads;
  }

  /**
   * Moves them, from wherever they lie.
   *
   * @return one result for each, in order
   */
  public List<Filed> move(List<Move> moves) {
    return threads.work(moves, chunk -> new MoveChunk(client, mailbox).file(chunk));
  }
}
