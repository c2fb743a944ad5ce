package org.mailtrail.application.access;

import java.util.Optional;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.identity.Secret;

/** Lets an invited person choose a password, and signs the browser in. */
public final class AcceptInvitation {
  /** The fewest characters of a password. */
  public static final int SHORTEST = 12;

  private static final int LONGEST = 200;

  private final AccessDesk desk;

  /** Accepting at this desk. */
  public AcceptInvitation(AccessDesk desk) {
    this.desk = desk;
  }

  /** Who is invited by the token; empty when it was used, has ended or never was one. */
  public Optional<User> guest(String token) {
    return desk.alive(token, Token.Kind.INVITATION)
        .flatMap(alive -> desk.users().find(alive.user()))
        .filter(user -> !user.isBlocked());
  }

  /** Whether a password is long enough, and short enough to be hashed. */
  public static boolean isFit(Secret password) {
    return password.<Boolean>use(text -> text.length() >= SHORTEST && text.length() <= LONGEST);
  }

  /**
   * Sets the password, ends all sessions of the user, and signs in; the invitation is used up.
   *
   * @return the session's token; empty when the invitation is none, or the password is not fit
   */
  public Optional<String> run(String token, Secret password, String browser) {
    Optional<User> guest = guest(token);
    if (guest.isEmpty() || !isFit(password) || !desk.tokens().remove(TokenHash.of(token))) {
      return Optional.empty();
    }
    User user = guest.get().withPassword(desk.hashes().hash(password));
    desk.users().save(user);
    new EndSessions(desk).run(user.name(), "invitation");
    return Optional.of(desk.session(user.name(), browser, "invitation"));
  }
}
