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

  /**
   * Ends every session of the user, and forgets the browsers; keys stay. That stands in the audit
   * trail.
   *
   * @param who who wants it
   * @return how many sessions there were
   */
  public int run(UserName user, String who) {
    int ended = ended(user, Token.Kind.SESSION);
    ended(user, Token.Kind.DEVICE);
    if (ended > 0) {
      note(who, user, "all sessions", String.valueOf(ended));
    }
    return ended;
  }

  private int ended(UserName user, Token.Kind kind) {
    return (int)
        tokens(user).stream()
            .filter(token -> token.kind() == kind)
            .filter(token -> desk.tokens().remove(token.hash()))
            .count();
  }

  /**
   * Ends one session or key of this user; others' stay, whatever hash is shown. That stands in the
   * audit trail.
   *
   * @param who who wants it
   */
  public Optional<Token> run(UserName user, String hash, String who) {
    Optional<Token> ended =
        tokens(user).stream()
            .filter(token -> token.hash().hex().equals(hash))
            .filter(token -> desk.tokens().remove(token.hash()))
            .findFirst();
    ended.ifPresent(
        token ->
            note(
                who,
                user,
                token.kind() == Token.Kind.API_KEY ? "key " + token.label() : "session",
                token.kind() == Token.Kind.API_KEY ? token.scope().name() : token.label()));
    return ended;
  }

  private void note(String who, UserName user, String what, String from) {
    desk.note(Signature.of(who, EndSessions.class), user, what, from, "");
  }

  /** The user's sessions and keys, latest first. */
  public List<Token> tokens(UserName user) {
    return desk.tokens().of(user);
  }
}
