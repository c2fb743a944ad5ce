package org.mailtrail.application.access;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.setup.SetupDesk.Signature;

/** Ends sessions, and takes keys back. */
public final class EndSessions {
  private final AccessDesk desk;

  /** Ending at this desk. */
  public EndSessions(AccessDesk desk) {
    this.desk = desk;
  }

  /** Ends the session of this token; idempotent. */
  public void run(String token) {
    desk.tokens().remove(TokenHash.of(token));
  }

  /** Ends every session of the user; keys stay. */
  public int run(UserName user) {
    return (int)
        tokens(user).stream()
            .filter(token -> token.kind() == Token.Kind.SESSION)
            .filter(token -> desk.tokens().remove(token.hash()))
            .count();
  }

  /**
   * Ends one of the user's own sessions or keys; others' stay, whatever hash is shown. The end of a
   * key stands in the audit trail.
   *
   * @param who who wants it
   */
  public Optional<Token> run(UserName user, String hash, String who) {
    Optional<Token> ended =
        tokens(user).stream()
            .filter(token -> token.hash().hex().equals(hash))
            .filter(token -> desk.tokens().remove(token.hash()))
            .findFirst();
    ended
        .filter(token -> token.kind() == Token.Kind.API_KEY)
        .ifPresent(
            key ->
                desk.note(
                    Signature.of(who, EndSessions.class),
                    user,
                    "key " + key.label(),
                    key.scope().name(),
                    ""));
    return ended;
  }

  /** The user's sessions and keys, latest first. */
  public List<Token> tokens(UserName user) {
    return desk.tokens().of(user);
  }
}
