package org.mailtrail.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.Leaks;

/** What every {@link TokenStore} keeps. Extend it, give it yours, and run it. */
public abstract class TokenStoreContract {
  private static final SecretName MAIN = new SecretName("main");
  private static final SecretName OTHER = new SecretName("other");
  private static final String PLANTED =
      "{\"RefreshToken\":{\"pl4nted\":\"\u00e9\\n\ud83d\udd11\"}}\n";
  private static final int ROUNDS = 10;

  /** A contract to be kept. */
  protected TokenStoreContract() {
    // the hooks give what is tried
  }

  /** An empty one. */
  protected abstract TokenStore empty();

  /** One whose backend is out of reach. */
  protected abstract TokenStore outOfReach();

  private static boolean has(TokenStore store, SecretName name, String cache) {
    return store.load(name).filter(Secret.of(cache)::equals).isPresent();
  }

  private static void assertHas(TokenStore store, SecretName name, String cache) {
    assertThat(has(store, name, cache)).as(name + " has the cache that was kept").isTrue();
  }

  private static boolean save(TokenStore store, SecretName name, String cache) {
    store.save(name, Secret.of(cache));
    return true;
  }

  @Test
  final void nothing_is_loaded_where_nothing_was_saved() {
    assertThat(empty().load(MAIN)).isEmpty();
  }

  @Test
  final void what_is_saved_is_loaded_as_it_was() {
    TokenStore store = empty();
    save(store, MAIN, PLANTED);

    assertHas(store, MAIN, PLANTED);
  }

  @Test
  final void a_large_cache_is_kept_whole() {
    TokenStore store = empty();
    String large = PLANTED.repeat(10_000);
    save(store, MAIN, large);

    assertHas(store, MAIN, large);
  }

  @Test
  final void the_new_cache_takes_the_place_of_the_old_one() {
    TokenStore store = empty();
    save(store, MAIN, PLANTED.repeat(2));
    save(store, MAIN, "{}");

    assertHas(store, MAIN, "{}");
  }

  @Test
  final void one_account_does_not_see_the_tokens_of_another() {
    TokenStore store = empty();
    save(store, MAIN, "{}");
    save(store, OTHER, PLANTED);
    assertHas(store, MAIN, "{}");
    store.remove(OTHER);

    assertHas(store, MAIN, "{}");
    assertThat(store.load(OTHER)).isEmpty();
  }

  @Test
  final void what_is_removed_is_gone_and_removing_it_again_is_no_error() {
    TokenStore store = empty();
    save(store, MAIN, PLANTED);
    store.remove(MAIN);
    store.remove(MAIN);

    assertThat(store.load(MAIN)).isEmpty();
  }

  @Test
  final void of_two_writers_at_once_one_is_the_last_and_no_cache_is_torn() {
    TokenStore store = empty();
    String one = "1".repeat(20_000);
    String two = "2".repeat(30_000);
    for (int round = 0; round < ROUNDS; round++) {
      AtOnce.both(() -> save(store, MAIN, one), () -> save(store, MAIN, two));

      assertThat(has(store, MAIN, one) || has(store, MAIN, two))
          .as("one of both caches, whole")
          .isTrue();
    }
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    assertUnreachable(store -> store.load(MAIN));
    assertUnreachable(store -> save(store, MAIN, PLANTED));
    assertUnreachable(store -> store.remove(MAIN));
  }

  private void assertUnreachable(Consumer<TokenStore> call) {
    TokenStore store = outOfReach();
    assertThatThrownBy(() -> call.accept(store))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps")
        .satisfies(broken -> Leaks.assertNone(broken, "pl4nted"));
  }
}
