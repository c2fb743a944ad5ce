package org.mailtrail.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.access.PasswordHashes;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.access.InMemoryTokens;
import org.mailtrail.testkit.access.InMemoryUsers;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;

class ChangePasswordTest {
  private static final UserName ANNA = new UserName("anna");
  private static final String FIRST = "the first password";
  private static final String SECOND = "the second password";

  private final Memory memory = new Memory();
  private final InMemoryUsers users = new InMemoryUsers(memory);
  private final InMemoryTokens tokens = new InMemoryTokens(memory);
  private final AccessDesk desk =
      new AccessDesk(
          users,
          tokens,
          new Hashes(),
          new InMemoryAuditTrail(memory),
          new SettableClock(Instant.EPOCH));

  private static final class Hashes implements PasswordHashes {
    @Override
    public String hash(Secret password) {
      return password.use(text -> "hash of " + text);
    }

    @Override
    public boolean matches(Secret password, String hash) {
      return hash(password).equals(hash);
    }
  }

  private void invite() {
    String token = new InviteUser(desk).run(ANNA, Role.SALES, "test");
    new AcceptInvitation(desk).run(token, Secret.of(FIRST), "browser");
  }

  private Optional<String> change(String now, String next) {
    return new SignIn(desk)
        .anew(
            ANNA, new SignIn.Passwords(Secret.of(now), Secret.of(next)), "browser", "console:anna");
  }

  private boolean comesIn(String password) {
    return new SignIn(desk).run("anna", Secret.of(password), "browser").isPresent();
  }

  @Test
  void sessions_and_known_browsers_end_and_keys_stay() {
    invite();
    desk.issue(Token.Kind.API_KEY, ANNA, "key", Duration.ofDays(1));
    desk.issue(Token.Kind.DEVICE, ANNA, "device", Duration.ofDays(1));

    assertThat(change(FIRST, SECOND)).isPresent();
    assertThat(tokens.of(ANNA))
        .extracting(Token::kind)
        .containsExactlyInAnyOrder(Token.Kind.API_KEY, Token.Kind.SESSION);
    assertThat(comesIn(FIRST)).isFalse();
    assertThat(comesIn(SECOND)).isTrue();
  }

  @Test
  void another_password_or_one_that_is_too_short_changes_nothing() {
    invite();
    assertThat(change(SECOND, SECOND)).isEmpty();
    assertThat(change(FIRST, "short")).isEmpty();
    assertThat(comesIn(FIRST)).isTrue();
  }

  @Test
  void who_has_none_or_is_blocked_changes_none() {
    assertThat(change(FIRST, SECOND)).isEmpty();
    new InviteUser(desk).run(ANNA, Role.SALES, "test");
    assertThat(change(FIRST, SECOND)).isEmpty();
    invite();
    new BlockUser(desk).run(ANNA, true, "test");
    assertThat(change(FIRST, SECOND)).isEmpty();
    assertThat(users.find(ANNA).flatMap(User::password)).contains("hash of " + FIRST);
  }
}
