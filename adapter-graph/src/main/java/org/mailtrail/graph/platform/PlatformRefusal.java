package org.mailtrail.graph.platform;

import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;

/**
 * What the platform said instead of yes.
 *
 * @param kind what kind of answer it was
 * @param error OAuth's error code (RFC 6749 §5.2); empty when it was no OAuth answer
 * @param suberror Entra's subdivision of it; empty when there is none
 * @param words the platform's own words, without what was sent to it; nothing when there are none
 * @param claims what the platform wants proved in addition
 * @param retryAfter how long the platform wants to be left alone
 */
public record PlatformRefusal(
    Kind kind,
    String error,
    String suberror,
    Phrase words,
    Optional<String> claims,
    Optional<Duration> retryAfter) {
  /** The kinds of answers. */
  public enum Kind {
    /** An OAuth error. */
    OAUTH,
    /** No answer, or the platform's own failure. */
    UNREACHABLE,
    /** Too many requests. */
    THROTTLED,
    /** Something else answered. */
    NOT_THE_PLATFORM,
    /** Nobody vouches for what answers. */
    UNTRUSTED
  }

  public static PlatformRefusal oauth(
      String error, String suberror, String words, Optional<String> claims) {
    return new PlatformRefusal(
        Kind.OAUTH, error, suberror, Phrase.foreign(words), claims, Optional.empty());
  }

  static PlatformRefusal of(Kind kind, Phrase words) {
    return new PlatformRefusal(kind, "", "", words, Optional.empty(), Optional.empty());
  }

  static PlatformRefusal throttled(Optional<Duration> retryAfter) {
    return new PlatformRefusal(
        Kind.THROTTLED, "", "", Phrase.nothing(), Optional.empty(), retryAfter);
  }
}
