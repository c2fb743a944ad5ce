package org.mailtrail.graph.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.exchange.http.transport.Lanes;

/** Works chunks of a long list on a few lanes. */
public final class SideBySide {
  /** As many as Graph works at once in one mailbox. */
  public static final int LANES = 4;

  private static final int SMALL = 5;

  private final Lanes lanes;

  /** Works on these lanes, which somebody else ends. */
  public SideBySide(Lanes lanes) {
    this.lanes = lanes;
  }

  /**
   * Works a list in chunks of at most 20, all of one size and as many as keep the lanes busy to the
   * end. All chunks are worked to their end; then the first failure, if there was one, is thrown.
   *
   * @return what the chunks gave, in order
   */
  public <T, R> List<R> work(List<T> items, Function<List<T>, List<R>> worker) {
    List<Supplier<List<R>>> pieces = new ArrayList<>();
    int chunks = chunks(items.size());
    for (int i = 0; i < chunks; i++) {
      List<T> chunk = items.subList(items.size() * i / chunks, items.size() * (i + 1) / chunks);
      pieces.add(() -> worker.apply(chunk));
    }
    return lanes.work(pieces).stream().flatMap(List::stream).toList();
  }

  /** A multiple of the lanes; where little is to do, few. */
  static int chunks(int items) {
    int fewest = (items + SMALL - 1) / SMALL;
    int rounds = (items + LANES * Batch.MOST_STEPS - 1) / (LANES * Batch.MOST_STEPS);
    return Math.min(fewest, LANES * rounds);
  }
}
