package org.mailtrail.testkit.identity;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;

class TokenStoreContractIsStrictTest {
  private static Supplier<TokenStore> specimen = Good::new;

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.of(
            "nothing_is_loaded_where_nothing_was_saved",
            broken(NeverEmpty::new),
            "what_is_saved_is_loaded_as_it_was",
            broken(altering(String::strip)),
            "a_large_cache_is_kept_whole",
            broken(altering(text -> text.substring(0, Math.min(text.length(), 65_535)))),
            "the_new_cache_takes_the_place_of_the_old_one",
            broken(FirstWins::new),
            "one_account_does_not_see_the_tokens_of_another",
            broken(OneForAll::new),
            "what_is_removed_is_gone_and_removing_it_again_is_no_error",
            broken(Keeps::new),
            "of_two_writers_at_once_one_is_the_last_and_no_cache_is_torn",
            broken(altering(text -> text.substring(1))),
            "a_backend_out_of_reach_is_told_as_one_that_may_come_back",
            broken(Tells::new)));
  }

  private static Runnable broken(Supplier<TokenStore> store) {
    return () -> specimen = store;
  }

  private static Supplier<TokenStore> altering(UnaryOperator<String> alteration) {
    return () ->
        new Good() {
          @Override
          public void save(SecretName name, Secret cache) {
            good.save(name, cache.use(text -> Secret.of(alteration.apply(text))));
          }
        };
  }

  /** Run by hand, not by the build. */
  static class Trial extends TokenStoreContract {
    @Override
    protected TokenStore empty() {
      return specimen.get();
    }

    @Override
    protected TokenStore outOfReach() {
      return specimen.get();
    }
  }

  private static class Good implements TokenStore {
    final TokenStore good = new InMemoryTokenStore(new Memory());

    @Override
    public Optional<Secret> load(SecretName name) {
      return good.load(name);
    }

    @Override
    public void save(SecretName name, Secret cache) {
      good.save(name, cache);
    }

    @Override
    public void remove(SecretName name) {
      good.remove(name);
    }
  }

  private static final class NeverEmpty extends Good {
    @Override
    public Optional<Secret> load(SecretName name) {
      return Optional.of(Secret.of("{}"));
    }
  }

  private static final class FirstWins extends Good {
    @Override
    public void save(SecretName name, Secret cache) {
      if (good.load(name).isEmpty()) {
        good.save(name, cache);
      }
    }
  }

  private static final class OneForAll extends Good {
    private static final SecretName ALL = new SecretName("all");

    @Override
    public Optional<Secret> load(SecretName name) {
      return good.load(ALL);
    }

    @Override
    public void save(SecretName name, Secret cache) {
      good.save(ALL, cache);
    }
  }

  private static final class Keeps extends Good {
    @Override
    public void remove(SecretName name) {
      // by order
    }
  }

  /** Out of reach, but its message holds the tokens. */
  private static final class Tells extends Good {
    @Override
    public Optional<Secret> load(SecretName name) {
      throw StoreException.unreachable("by order", null);
    }

    @Override
    public void save(SecretName name, Secret cache) {
      throw StoreException.unreachable("cannot save " + cache.use(text -> text), null);
    }

    @Override
    public void remove(SecretName name) {
      throw StoreException.unreachable("by order", null);
    }
  }
}
