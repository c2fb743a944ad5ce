package org.mailtrail.application.mailflow;

/**
 * One way in which a rule differs from what is wanted.
 *
 * @param rule its name
 * @param kind how it differs
 * @param what in words
 * @param remedy what to do
 */
public record Drift(String rule, Kind kind, String what, String remedy) {
  @Override
  public String toString() {
    return "\"" + rule + "\" " + what + ". " + remedy;
  }

  /** How a rule can differ. */
  public enum Kind {
    /** There is none of the name. */
    MISSING,
    /** It is switched off. */
    DISABLED,
    /** It only tells what it would do. */
    NOT_ENFORCED,
    /** It watches other senders or recipients. */
    OTHER_SCOPE,
    /** It copies to somebody else. */
    OTHER_TARGET,
    /** It copies to others too. */
    MORE_TARGETS,
    /** It lets mail through uncopied that fulfils further conditions only. */
    EXTRA_CONDITION,
    /** It lets exceptions through uncopied. */
    EXCEPTION,
    /** It does more than copy. */
    EXTRA_ACTION
  }
}
