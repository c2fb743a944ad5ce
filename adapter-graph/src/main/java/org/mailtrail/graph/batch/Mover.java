package org.mailtrail.graph.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.graph.transport.GraphClient;

/** Moves any number of messages, up to 20 in a request and four of them at work. */
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
   * @return one result for each, in order; where Graph breaks off in the midst, the rest has failed
   * @throws ExchangeException when nothing was done because of it
   */
  public List<Filed> move(List<Move> moves) {
    List<MoveChunk.Result> results =
        threads.work(moves, chunk -> List.of(new MoveChunk(client, mailbox).file(chunk)));
    @Nullable ExchangeException failure = null;
    int settled = 0;
    List<Filed> filed = new ArrayList<>();
    for (MoveChunk.Result result : results) {
      failure = failure == null ? result.failure() : failure;
      settled += result.settled();
      filed.addAll(result.filed());
    }
    if (failure != null && settled == 0) {
      throw failure;
    }
    return filed;
  }
}
