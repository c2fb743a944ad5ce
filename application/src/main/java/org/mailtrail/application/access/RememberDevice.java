package org.mailtrail.application.access;

import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.UserName;

/**
 * Remembers the browsers in which a user has signed in: what others try for the same name does not
 * hold them up. A device lets nobody in.
 */
public final class RememberDevice {
  private static final Duration LIFE = Duration.ofDays(365);
  private static final int MOST = 20;

  private final AccessDesk desk;

  /** Remembering at this desk. */
  public RememberDevice(AccessDesk desk) {
    this.desk = desk;
  }

  /**
   * The device that a browser shows, if this user has signed in there.
   *
   * @param name as it was typed
   */
  public Optional<TokenHash> known(Optional<String> shown, String name) {
    return shown
        .flatMap(token -> desk.alive(token, Token.Kind.DEVICE))
        .filter(device -> isNamed(device.user(), name))
        .map(Token::hash);
  }

  private static boolean isNamed(UserName user, String name) {
    try {
      return user.equals(new UserName(name));
    } catch (IllegalArgumentException nobodysName) {
      return false;
    }
  }

  /**
   * Remembers the browser of this session, for a year; the one that it showed before is forgotten,
   * as are all but the latest twenty of the user.
   *
   * @param session the token of the session that has just begun
   * @param label what the browser is called in the list
   * @return what the browser is to show; empty when the session is none
   */
  public Optional<String> run(String session, Optional<String> shown, String label) {
    shown
        .filter(token -> desk.alive(token, Token.Kind.DEVICE).isPresent())
        .ifPresent(token -> desk.tokens().remove(TokenHash.of(token)));
    return desk.alive(session, Token.Kind.SESSION).map(Token::user).map(user -> fresh(user, label));
  }

  private String fresh(UserName user, String label) {
    String device = desk.issue(Token.Kind.DEVICE, user, label, LIFE);
    desk.tokens().of(user).stream()
        .filter(token -> token.kind() == Token.Kind.DEVICE)
        .skip(MOST)
        .forEach(old -> desk.tokens().remove(old.hash()));
    return device;
  }
}
