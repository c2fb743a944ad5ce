package org.mailtrail.domain.header;

import java.util.Locale;

/**
 * What the receiving organisation's own server found out about the author of a message (RFC 8601).
 * Without it, anybody can have written any name into From.
 *
 * @param spf whether the sending host may send for the envelope's domain (RFC 7208)
 * @param dkim whether a signature holds (RFC 6376)
 * @param dmarc whether one of both is about the domain in From (RFC 7489)
 */
public record Authenticity(Result spf, Result dkim, Result dmarc) {
  private static final Authenticity UNKNOWN =
      new Authenticity(Result.UNKNOWN, Result.UNKNOWN, Result.UNKNOWN);

  /** What a method found, in the words of RFC 8601 §2.7. */
  public enum Result {
    /** No server of ours said anything. */
    UNKNOWN,
    /** The domain publishes nothing, or nothing was signed. */
    NONE,
    /** It is as it claims to be. */
    PASS,
    /** It is not. */
    FAIL,
    /** Probably it is not. */
    SOFTFAIL,
    /** The domain does not want to say. */
    NEUTRAL,
    /** A local policy decided otherwise. */
    POLICY,
    /** It could not be found out just then. */
    TEMPERROR,
    /** It cannot be found out. */
    PERMERROR;

    /** The result with this name; a word that is not in the RFC says nothing. */
    public static Result of(String word) {
      String upper = word.toUpperCase(Locale.ROOT);
      for (Result result : values()) {
        if (result.name().equals(upper)) {
          return result;
        }
      }
      return UNKNOWN;
    }
  }

  /** No server of ours said anything. */
  public static Authenticity unknown() {
    return UNKNOWN;
  }

  /** Whether any method said anything. */
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }

  /**
   * Whether the author is probably forged: DMARC fails; or DMARC says nothing, SPF fails and no
   * signature holds.
   */
  public boolean hasFailed() {
    boolean silent = dmarc == Result.UNKNOWN || dmarc == Result.NONE;
    return dmarc == Result.FAIL || (silent && spf == Result.FAIL && dkim != Result.PASS);
  }

  @Override
  public String toString() {
    return isKnown()
        ? "SPF " + lower(spf) + ", DKIM " + lower(dkim) + ", DMARC " + lower(dmarc)
        : "unknown";
  }

  private static String lower(Result result) {
    return result.name().toLowerCase(Locale.ROOT);
  }
}
