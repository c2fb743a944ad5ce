package org.mailtrail.application.port.access;

import java.time.Instant;

/**
 * Something random that lets its bearer in as a user, until it ends.
 *
 * @param hash what is kept of it
 * @param kind what it is for
 * @param user as whom
 * @param label what tells it from others of the user, such as the browser or a name
 * @param lifetime from when to when
 * @param scope the most that its bearer may do; what the user may not do, the bearer may not either
 */
public record Token(
    TokenHash hash, Kind kind, UserName user, String label, Lifetime lifetime, Role scope) {
  private static final int LONGEST_LABEL = 200;

  /** Cuts a long label. */
  public Token {
    label = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
  }

  /** One that reaches as far as its user. */
  public Token(TokenHash hash, Kind kind, UserName user, String label, Lifetime lifetime) {
    this(hash, kind, user, label, lifetime, Role.ADMIN);
  }

  /** What tokens are for. */
  public enum Kind {
    /** A browser that is signed in. */
    SESSION,
    /** Lets a person choose a password, once. */
    INVITATION,
    /** Signs a browser in, once. */
    LINK,
    /** A program that asks in the name of the user. */
    API_KEY,
    /** A browser in which the user has signed in; lets nobody in. */
    DEVICE
  }

  /**
   * When a token lives.
   *
   * @param begunAt since when
   * @param seenAt when it was shown last, give or take a few minutes
   * @param endsAt from when on it lets nobody in
   */
  public record Lifetime(Instant begunAt, Instant seenAt, Instant endsAt) {}

  /** The same, shown at this time. */
  public Token seen(Instant at) {
    return new Token(
        hash, kind, user, label, new Lifetime(lifetime.begunAt(), at, lifetime.endsAt()), scope);
  }
}
