package org.mailtrail.testkit.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.identity.AccessTokens;
import org.mailtrail.application.port.identity.Secret;

/** Gives the token that it was told, or fails as it was told; remembers the claims. */
public final class ScriptedAccessTokens implements AccessTokens {
  private final List<Optional<String>> asked = new ArrayList<>();
  private Supplier<Secret> answer = () -> Secret.of("scripted-token");

  /** Signed in. */
  public ScriptedAccessTokens() {
    // signed in already
  }

  /** From now on this is the token. */
  public synchronized ScriptedAccessTokens gives(Secret token) {
    answer = () -> token;
    return this;
  }

  /** From now on no token is to be had. */
  public synchronized ScriptedAccessTokens fails(ExchangeException.Kind kind) {
    answer =
        () -> {
          throw new ExchangeException(kind, "no token is to be had, by order", null);
        };
    return this;
  }

  /** The claims of every question so far. */
  public synchronized List<Optional<String>> asked() {
    return List.copyOf(asked);
  }

  @Override
  public synchronized Secret token(Optional<String> claims) {
    asked.add(claims);
    return answer.get();
  }
}
