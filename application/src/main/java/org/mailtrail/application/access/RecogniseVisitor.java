package org.mailtrail.application.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;

/** Tells who shows a token. */
public final class RecogniseVisitor {
  private static final Duration IDLE = Duration.ofHours(12);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private final AccessDesk desk;

  /** Recognising at this desk. */
  public RecogniseVisitor(AccessDesk desk) {
    this.desk = desk;
  }

  /**
   * The user of a session or an API key; empty when the token has ended, a session was idle for
   * half a day, or the user is gone or blocked. The role is the user's of this moment, and no more
   * than the token reaches.
   *
   * @param kind session or API key
   */
  public Optional<User> run(String token, Token.Kind kind) {
    Instant now = desk.clock().instant();
    Optional<Token> shown =
        desk.alive(token, kind)
            .filter(alive -> kind != Token.Kind.SESSION || wasSeenWithin(IDLE, alive, now));
    shown
        .filter(alive -> !wasSeenWithin(NOTED_EVERY, alive, now))
        .ifPresent(alive -> desk.tokens().keep(alive.seen(now)));
    return shown.flatMap(
        alive ->
            desk.users()
                .find(alive.user())
                .filter(user -> !user.isBlocked())
                .map(user -> user.atMost(alive.scope())));
  }

  private static boolean wasSeenWithin(Duration time, Token token, Instant now) {
    return now.isBefore(token.lifetime().seenAt().plus(time));
  }
}
