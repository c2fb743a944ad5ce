package org.mailtrail.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.Tokens;
import org.mailtrail.application.port.access.UserName;

/** What every {@link Tokens} keeps. Extend it, give it yours, and run it. */
public abstract class TokensContract {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final UserName ANNA = new UserName("anna");
  private static final UserName BO = new UserName("bo");

  /** A contract to be kept. */
  protected TokensContract() {
    // the hooks give what is tried
  }

  /** An empty one. */
  protected abstract Tokens empty();

  /** One whose backend is out of reach. */
  protected abstract Tokens outOfReach();

  private static Token token(String secret, UserName user, Instant begunAt) {
    return new Token(
        TokenHash.of(secret),
        Token.Kind.SESSION,
        user,
        "Firefox på en dator",
        new Token.Lifetime(begunAt, begunAt.plusSeconds(1), begunAt.plus(Duration.ofDays(7))));
  }

  @Test
  final void what_is_kept_is_found_as_it_was() {
    Tokens tokens = empty();
    Token session = token("a", ANNA, NOON);
    Token key =
        new Token(
            TokenHash.of("b"),
            Token.Kind.API_KEY,
            ANNA,
            "k".repeat(200),
            session.lifetime(),
            Role.SALES);
    tokens.keep(session);
    tokens.keep(key);

    assertThat(tokens.find(session.hash())).contains(session);
    assertThat(tokens.find(key.hash())).contains(key);
    assertThat(tokens.find(TokenHash.of("c"))).isEmpty();
  }

  @Test
  final void one_that_is_kept_again_takes_its_place() {
    Tokens tokens = empty();
    Token session = token("a", ANNA, NOON);
    tokens.keep(session);
    tokens.keep(session.seen(NOON.plusSeconds(600)));

    assertThat(tokens.of(ANNA)).containsExactly(session.seen(NOON.plusSeconds(600)));
  }

  @Test
  final void those_of_a_user_are_listed_latest_first() {
    Tokens tokens = empty();
    Token early = token("a", ANNA, NOON);
    Token late = token("b", ANNA, NOON.plusSeconds(5));
    tokens.keep(late);
    tokens.keep(early);
    tokens.keep(token("c", BO, NOON));

    assertThat(tokens.of(ANNA)).containsExactly(late, early);
  }

  @Test
  final void one_is_removed_by_one_call_alone() {
    Tokens tokens = empty();
    Token token = token("a", ANNA, NOON);
    tokens.keep(token);
    tokens.keep(token("b", ANNA, NOON));

    assertThat(tokens.remove(token.hash())).isTrue();
    assertThat(tokens.remove(token.hash())).isFalse();
    assertThat(tokens.find(token.hash())).isEmpty();
    assertThat(tokens.of(ANNA)).hasSize(1);
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    Tokens tokens = outOfReach();

    assertUnreachable(tokens, broken -> broken.keep(token("a", ANNA, NOON)));
    assertUnreachable(tokens, broken -> broken.find(TokenHash.of("a")));
    assertUnreachable(tokens, broken -> broken.of(ANNA));
    assertUnreachable(tokens, broken -> broken.remove(TokenHash.of("a")));
  }

  private static void assertUnreachable(Tokens broken, Consumer<Tokens> call) {
    assertThatThrownBy(() -> call.accept(broken))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
