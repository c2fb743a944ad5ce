package org.mailtrail.web.shape;

import java.util.List;

/**
 * What was sent in a field, the innermost, and does not fit its declaration.
 *
 * @param name the field
 * @param kind what is the matter
 * @param came what was sent, in as few words as text has of it; empty where nothing was
 * @param wanted what is taken there; of a field that there is not, the names that there are
 */
public record Misfit(String name, Kind kind, String came, JsonShape<?> wanted) {
  /** What may be the matter. */
  public enum Kind {
    /** There is no such field. */
    UNKNOWN,
    /** It has to be there. */
    MISSING,
    /** It was sent more than once. */
    TWICE,
    /** It is of another type, or out of bounds. */
    UNREADABLE
  }

  static Misfit unknown(String name, List<String> known) {
    return new Misfit(name, Kind.UNKNOWN, "", Shapes.oneOf(known.toArray(String[]::new)));
  }

  /** It was not sent. */
  public static Misfit missing(String name, JsonShape<?> wanted) {
    return new Misfit(name, Kind.MISSING, "", wanted);
  }

  static Misfit unreadable(String name, Object came, JsonShape<?> wanted) {
    return came == Odd.TWICE
        ? new Misfit(name, Kind.TWICE, "", wanted)
        : new Misfit(name, Kind.UNREADABLE, came.toString(), wanted);
  }
}
