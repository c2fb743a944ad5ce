package org.mailtrail.web.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A small plot of values over time, laid out for a drawing of 60 units' height; where a value is
 * not known there is a gap.
 *
 * @param marks from left to right
 * @param width of the drawing
 */
public record Strip(List<Mark> marks, int width) {
  private static final int STEP = 12;
  private static final int HEIGHT = 40;
  private static final int GROUND = 44;
  private static final int LEAST = 1;

  /** Copies the marks. */
  public Strip {
    marks = List.copyOf(marks);
  }

  /**
   * A value at a time.
   *
   * @param label when
   * @param value how many; absent where it is not known
   */
  public record Point(String label, Optional<Long> value) {}

  /**
   * A value, drawn.
   *
   * @param point what it is
   * @param x where it begins
   * @param y where its top is
   * @param height how high it is: 0 where it is not known, never invisible where it is
   */
  public record Mark(Point point, int x, int y, int height) {}

  /** The values in order. */
  public static Strip of(List<Point> points) {
    long most =
        points.stream().flatMap(point -> point.value().stream()).max(Long::compare).orElse(0L);
    List<Mark> marks = new ArrayList<>();
    for (Point point : points) {
      int height =
          point.value().map(value -> height(Math.max(0, value), Math.max(1, most))).orElse(0);
      marks.add(new Mark(point, marks.size() * STEP, GROUND - height, height));
    }
    return new Strip(marks, Math.max(1, marks.size()) * STEP);
  }

  private static int height(long value, long most) {
    return value == 0 ? LEAST : (int) Math.max(LEAST + 2, HEIGHT * value / most);
  }

  /** Whether anything is known. */
  public boolean isEmpty() {
    return marks.stream().allMatch(mark -> mark.point().value().isEmpty());
  }

  /** The most. */
  public long most() {
    return marks.stream()
        .flatMap(mark -> mark.point().value().stream())
        .max(Long::compare)
        .orElse(0L);
  }

  /** The first label, and the last. */
  public List<Mark> ends() {
    return marks.isEmpty() ? List.of() : List.of(marks.get(0), marks.get(marks.size() - 1));
  }

  /** The same in words, for who does not see it; what is not known is said. */
  public String told(String unknown) {
    return marks.stream()
        .map(
            mark ->
                mark.point().label()
                    + ": "
                    + mark.point().value().map(String::valueOf).orElse(unknown))
        .collect(Collectors.joining(", "));
  }
}
