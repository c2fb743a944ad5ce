package org.mailtrail.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.access.PasswordHashes;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.Tokens;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.access.Users;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.identity.RandomText;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Where users and tokens are looked up and handed out.
 *
 * @param users the users
 * @param tokens the tokens
 * @param hashes compares passwords
 * @param trail who let whom in
 * @param clock the time
 * @param people whom a user may be in the log; empty where only the host knows
 */
public record AccessDesk(
    Users users,
    Tokens tokens,
    PasswordHashes hashes,
    AuditTrail trail,
    Clock clock,
    Optional<PeopleDirectory> people) {
  private static final int BYTES = 32;
  private static final int LONGEST = 200;

  /** How long a browser stays signed in. */
  private static final Duration SESSION = Duration.ofDays(7);

  /** A desk of a host that has an address book of its own. */
  public AccessDesk(
      Users users, Tokens tokens, PasswordHashes hashes, AuditTrail trail, Clock clock) {
    this(users, tokens, hashes, trail, clock, Optional.empty());
  }

  /** Whether nobody can have this code. A host's own address book is not asked by codes. */
  boolean isNobodys(SalespersonCode code) {
    return people.filter(known -> known.salespeople(List.of(code)).isEmpty()).isPresent();
  }

  /** 256 random bits, as text. */
  static String random() {
    return RandomText.of(BYTES);
  }

  /** Hands out a new token; this is the only time that it is seen. */
  String issue(Token.Kind kind, UserName user, String label, Duration life) {
    return issue(kind, user, label, life, Role.ADMIN);
  }

  /** The same for one that reaches no further than this. */
  String issue(Token.Kind kind, UserName user, String label, Duration life, Role scope) {
    String token = random();
    Instant now = clock.instant();
    tokens.keep(
        new Token(
            TokenHash.of(token),
            kind,
            user,
            label,
            new Token.Lifetime(now, now, now.plus(life)),
            scope));
    return token;
  }

  /** Lets a browser in; who came in from where stands in the audit trail. */
  String session(UserName user, String browser, String by) {
    note(new Signature(by, SignIn.class.getSimpleName()), user, "session", "", browser);
    clear(user);
    return issue(Token.Kind.SESSION, user, browser, SESSION);
  }

  /**
   * Nobody signs out for good, and what has ended lets nobody in. A key that has ended is shown.
   */
  private void clear(UserName user) {
    tokens.of(user).stream()
        .filter(token -> token.kind() != Token.Kind.API_KEY)
        .filter(token -> !clock.instant().isBefore(token.lifetime().endsAt()))
        .forEach(token -> tokens.remove(token.hash()));
  }

  /** Puts down what was done to whom. */
  void note(Signature by, UserName user, String what, String from, String to) {
    AuditEntry.Change line = new AuditEntry.Change("user " + user + " " + what, cut(from), cut(to));
    trail.append(by.under(clock.instant(), AuditEntry.ALL_MAILBOXES, List.of(line)));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The token, if it is one of this kind and has not ended. */
  Optional<Token> alive(String token, Token.Kind kind) {
    return tokens
        .find(TokenHash.of(token))
        .filter(found -> found.kind() == kind)
        .filter(found -> clock.instant().isBefore(found.lifetime().endsAt()));
  }
}
