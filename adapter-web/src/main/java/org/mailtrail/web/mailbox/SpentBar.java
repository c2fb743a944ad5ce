package org.mailtrail.web.mailbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.application.port.pass.PassLegs.Leg;
import org.mailtrail.application.port.pass.PassLegs.Spent;

/**
 * On what time was spent, laid out as a bar.
 *
 * @param pieces from left to right
 * @param width of the drawing
 */
public record SpentBar(List<Piece> pieces, int width) {
  private static final int WIDEST = 300;

  /** Copies the pieces. */
  public SpentBar {
    pieces = List.copyOf(pieces);
  }

  /**
   * One kind of work.
   *
   * @param key the words for it
   * @param took how long
   * @param x where it begins
   * @param width how wide it is, 0 where it took no time
   */
  public record Piece(String key, Duration took, int x, int width) {}

  /** Of this time, where the bar of the longest is as wide as it goes. */
  static SpentBar of(Spent spent, Duration longest) {
    List<Piece> pieces = new ArrayList<>();
    add(pieces, "spent.read", spent.read(), longest);
    add(pieces, "spent.decided", spent.decided(), longest);
    add(pieces, "spent.committed", spent.committed(), longest);
    add(pieces, "spent.moved", spent.moved(), longest);
    return new SpentBar(pieces, WIDEST + pieces.size());
  }

  /** What took any time at all is seen. */
  private static void add(List<Piece> pieces, String key, Duration took, Duration longest) {
    int x = pieces.stream().mapToInt(Piece::width).sum();
    long width = WIDEST * took.toMillis() / Math.max(1, longest.toMillis());
    pieces.add(new Piece(key, took, x, took.isZero() ? 0 : (int) Math.max(1, width)));
  }

  /** The time of all four, which may be more than passed meanwhile. */
  static Duration sum(Spent spent) {
    return spent.read().plus(spent.decided()).plus(spent.committed()).plus(spent.moved());
  }

  /** The longest of these. */
  static Duration longest(List<Leg> legs) {
    return legs.stream()
        .map(leg -> sum(leg.spent()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
