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

  /** The same with this opportunity. */
  public Handling with(String opportunity) {
    return new Handling(Optional.of(opportunity), cancelled, evaluation, comment);
  }

  /** The same, taken back or not. */
  public Handling cancelled(boolean isCancelled) {
    return new Handling(opportunityNumber, isCancelled, evaluation, comment);
  }

  /** The same, having gone like this. */
  public Handling with(Evaluation other) {
    return new Handling(opportunityNumber, cancelled, other, comment);
  }

  /** The same with this remark. */
  public Handling remarked(String other) {
    return new Handling(opportunityNumber, cancelled, evaluation, other);
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
