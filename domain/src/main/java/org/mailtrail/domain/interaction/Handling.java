package org.mailtrail.domain.interaction;

import java.util.Optional;

/**
 * What people have made of an entry since it was written.
 *
 * @param opportunityNumber the opportunity that came of it
 * @param cancelled whether it was taken back
 * @param evaluation how it went
 * @param comment a remark, empty for none
 */
public record Handling(
    Optional<String> opportunityNumber, boolean cancelled, Evaluation evaluation, String comment) {
  private static final Handling NONE = new Handling(Optional.empty(), false, Evaluation.NONE, "");

  /** Nobody has touched the entry. */
  public static Handling none() {
    return NONE;
  }

  /** How an interaction went, in Business Central's steps. */
  public enum Evaluation {
    /** Not evaluated. */
    NONE,
    /** Very positive. */
    VERY_POSITIVE,
    /** Positive. */
    POSITIVE,
    /** Neutral. */
    NEUTRAL,
    /** Negative. */
    NEGATIVE,
    /** Very negative. */
    VERY_NEGATIVE
  }
}
