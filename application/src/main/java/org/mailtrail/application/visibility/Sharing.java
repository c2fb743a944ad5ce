package org.mailtrail.application.visibility;

/**
 * What salespeople share with each other.
 *
 * @param entries whose entries and opportunities one sees
 * @param messages whose messages one may open; what is not seen is not opened either
 */
public record Sharing(Reach entries, Reach messages) {
  /** Everything. */
  public static Sharing everything() {
    return new Sharing(Reach.ALL, Reach.ALL);
  }
}
