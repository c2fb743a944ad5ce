package org.mailtrail.cli.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.EndSessions;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.UserName;

/** What lets a user in as commands list and end it: called by the first digits of its hash. */
record ListedTokens(AccessDesk desk, UserName user, List<Token> tokens) {
  private static final int DIGITS = 12;

  static ListedTokens of(AccessDesk desk, UserName user, Predicate<Token> which) {
    return new ListedTokens(
        desk, user, new EndSessions(desk).tokens(user).stream().filter(which).toList());
  }

  /** One line; by this word it says when the token was met last. */
  static String line(Token token, Enum<?> kind, String met) {
    return String.join(
        "  ",
        shortened(token),
        kind.name(),
        met + " " + token.lifetime().seenAt(),
        "ends " + token.lifetime().endsAt(),
        token.label());
  }

  private static String shortened(Token token) {
    return token.hash().hex().substring(0, DIGITS);
  }

  /** Ends the one that is called so. */
  Optional<Token> end(String which, String who) {
    return tokens.stream()
        .filter(token -> shortened(token).equals(which))
        .findFirst()
        .flatMap(token -> new EndSessions(desk).run(user, token.hash().hex(), who));
  }
}
