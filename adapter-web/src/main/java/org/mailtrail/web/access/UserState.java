package org.mailtrail.web.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;

/** How far somebody has come in who was invited. */
final class UserState {
  private UserState() {}

  /** The words for the state of each; only of who has no way in of his own are tokens asked for. */
  static Map<UserName, String> of(
      List<User> users, Function<UserName, List<Token>> tokens, Instant now) {
    Map<UserName, String> states = new HashMap<>();
    users.forEach(
        user ->
            states.put(
                user.name(),
                isSettled(user) ? settled(user) : ofTokens(tokens.apply(user.name()), now)));
    return states;
  }

  /** The same of one. */
  static String of(User user, List<Token> tokens, Instant now) {
    return isSettled(user) ? settled(user) : ofTokens(tokens, now);
  }

  private static boolean isSettled(User user) {
    return user.isBlocked() || user.password().isPresent() || user.subject().isPresent();
  }

  private static String settled(User user) {
    return user.isBlocked() ? "users.blocked" : "users.active";
  }

  private static String ofTokens(List<Token> tokens, Instant now) {
    if (tokens.stream().anyMatch(token -> token.kind() == Token.Kind.SESSION)) {
      return "users.by-link";
    }
    boolean isOpen =
        tokens.stream()
            .filter(
                token -> token.kind() == Token.Kind.INVITATION || token.kind() == Token.Kind.LINK)
            .anyMatch(token -> now.isBefore(token.lifetime().endsAt()));
    return isOpen ? "users.invited" : "users.lapsed";
  }
}
