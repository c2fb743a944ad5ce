package org.mailtrail.testkit.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.access.Tokens;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.testkit.Memory;

/** Tokens in memory. */
public final class InMemoryTokens implements Tokens {
  private static final Comparator<Token> LATEST_FIRST =
      Comparator.comparing((Token token) -> token.lifetime().begunAt())
          .reversed()
          .thenComparing(token -> token.hash().hex());

  private final Memory memory;
  private final Map<String, Token> kept;

  /** None so far. */
  public InMemoryTokens(Memory memory) {
    this.memory = memory;
    this.kept = memory.map();
  }

  @Override
  public void keep(Token token) {
    memory.access(() -> kept.put(token.hash().hex(), token) == null);
  }

  @Override
  public Optional<Token> find(TokenHash hash) {
    return memory.access(() -> Optional.ofNullable(kept.get(hash.hex())));
  }

  @Override
  public List<Token> of(UserName user) {
    return memory.access(
        () ->
            kept.values().stream()
                .filter(token -> token.user().equals(user))
                .sorted(LATEST_FIRST)
                .toList());
  }

  @Override
  public boolean remove(TokenHash hash) {
    return memory.access(() -> kept.remove(hash.hex()) != null);
  }
}
