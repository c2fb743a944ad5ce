package org.mailtrail.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.testkit.AtOnce;

/** What every {@link SealedStore} keeps. Extend it, give it yours, and run it. */
public abstract class SealedStoreContract extends SealedRewritingContract {
  private static final int ROUNDS = 25;

  /** A contract to be kept. */
  protected SealedStoreContract() {
    // the hooks give what is tried
  }

  @Test
  final void nothing_is_in_it_at_first() {
    SealedStore store = empty();

    assertThat(store.get("secret/a")).isEmpty();
    assertThat(store.names()).isEmpty();
  }

  @Test
  final void every_byte_is_kept() {
    SealedStore store = empty();
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    store.put("secret/a", all);
    store.put("empty", new byte[0]);

    assertHas(store, "secret/a", all);
    assertHas(store, "empty", new byte[0]);
  }

  @Test
  final void a_large_value_is_kept_whole() {
    SealedStore store = empty();
    store.put("tokens/large", filled(1_000_000, 7));

    assertHas(store, "tokens/large", filled(1_000_000, 7));
  }

  @Test
  final void the_new_value_takes_the_place_of_the_old_one() {
    SealedStore store = empty();
    store.put("a", filled(300, 1));
    store.put("a", filled(2, 2));

    assertHas(store, "a", filled(2, 2));
    assertThat(store.names()).containsExactly("a");
  }

  @Test
  final void an_array_that_is_changed_afterwards_changes_nothing_in_the_store() {
    SealedStore store = empty();
    byte[] given = filled(3, 1);
    store.put("a", given);
    given[0] = 9;
    store.get("a").orElseThrow()[1] = 9;

    assertHas(store, "a", filled(3, 1));
  }

  @Test
  final void names_that_resemble_each_other_are_different_values() {
    SealedStore store = empty();
    List<String> names = List.of("secret/a", "secret/a.b", "tokens/a", "a", "secret/a_b");
    for (int i = 0; i < names.size(); i++) {
      store.put(names.get(i), filled(1, i));
    }
    store.remove("a");

    assertThat(store.names())
        .containsExactlyInAnyOrder("secret/a", "secret/a.b", "tokens/a", "secret/a_b");
    assertHas(store, "secret/a.b", filled(1, 1));
  }

  @Test
  final void what_is_removed_is_gone_and_removing_it_again_is_no_error() {
    SealedStore store = empty();
    store.put("a", filled(3, 1));
    store.remove("a");
    store.remove("a");

    assertThat(store.get("a")).isEmpty();
    assertThat(store.names()).isEmpty();
  }

  @Test
  final void two_writers_at_once_never_leave_a_torn_value() {
    SealedStore store = empty();
    AtOnce.all(List.of(writer(store, 1), writer(store, 2), reader(store)));

    assertWhole(store.get("cache").orElseThrow());
  }

  private static Callable<Boolean> writer(SealedStore store, int value) {
    return () -> {
      for (int i = 0; i < ROUNDS; i++) {
        store.put("cache", filled(10_000 + value, value));
      }
      return true;
    };
  }

  private static Callable<Boolean> reader(SealedStore store) {
    return () -> {
      for (int i = 0; i < ROUNDS; i++) {
        store.get("cache").ifPresent(SealedStoreContract::assertWhole);
      }
      return true;
    };
  }

  private static void assertWhole(byte[] value) {
    assertThat(value).isEqualTo(filled(10_000 + value[0], value[0]));
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    assertUnreachable(store -> store.get("a"));
    assertUnreachable(store -> store.put("a", filled(3, 1)));
    assertUnreachable(store -> store.remove("a"));
    assertUnreachable(SealedStore::names);
    assertUnreachable(store -> store.replaceAll((name, value) -> value));
  }

  private void assertUnreachable(Consumer<SealedStore> call) {
    SealedStore store = outOfReach();
    assertThatThrownBy(() -> call.accept(store))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
