package org.mailtrail.application.links;

import org.mailtrail.application.port.links.LinkCount;

/** Looks at once for the messages of some entries more, from where the count stands. */
public final class CountLinksNow {
  /** So much at most: with a pass beside it, a mailbox answers no more in ten minutes. */
  public static final int MOST = 5_000;

  private final LinkWalk walk;

  CountLinksNow(LinkWalk walk) {
    this.walk = walk;
  }

  /**
   * Goes on, with a run of its own where none is under way, until so much was asked or the log is
   * at its end.
   *
   * @param requests 1 to {@link #MOST}
   * @return how far the count has come
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public LinkCount run(int requests) {
    if (requests < 1 || requests > MOST) {
      throw new IllegalArgumentException("requests are 1 to " + MOST + ", not " + requests);
    }
    LinkCount count = walk.count();
    if (count.run().endedAt().isEmpty()) {
      return on(count, count.run().asked() + requests);
    }
    LinkCount last = on(walk.begin(count), requests);
    return last.run().endedAt().isEmpty() ? walk.end(last, last).count() : last;
  }

  /** Each turn asks for as much as a minute allows; here they follow one another at once. */
  private LinkCount on(LinkCount begun, int limit) {
    LinkCount count = begun;
    long before = -1;
    while (count.step() > before
        && count.run().endedAt().isEmpty()
        && count.run().asked() < limit) {
      before = count.step();
      count = walk.turn().goOn(count, limit).count();
    }
    return count;
  }
}
