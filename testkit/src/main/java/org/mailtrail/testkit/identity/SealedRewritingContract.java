package org.mailtrail.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.SealedStore;

/** What every {@link SealedStore} keeps when all of it is rewritten. */
abstract class SealedRewritingContract {
  /** Only the contract extends it. */
  SealedRewritingContract() {
    // the hooks give what is tried
  }

  /** An empty one. */
  protected abstract SealedStore empty();

  /** One whose backend is out of reach. */
  protected abstract SealedStore outOfReach();

  static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  static void assertHas(SealedStore store, String name, byte[] value) {
    assertThat(store.get(name)).get().isEqualTo(value);
  }

  @Test
  final void every_value_is_rewritten_by_its_name() {
    SealedStore store = empty();
    store.put("a", filled(3, 1));
    store.put("b", filled(4, 2));
    store.replaceAll((name, value) -> (name + value.length).getBytes(StandardCharsets.US_ASCII));

    assertHas(store, "a", new byte[] {'a', '3'});
    assertHas(store, "b", new byte[] {'b', '4'});
    assertThat(store.names()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  final void nothing_to_rewrite_is_no_error() {
    SealedStore store = empty();
    store.replaceAll((name, value) -> value);

    assertThat(store.names()).isEmpty();
  }

  @Test
  final void a_rewriting_that_fails_half_way_rewrites_nothing() {
    SealedStore store = empty();
    List<String> names = List.of("a", "b", "c");
    names.forEach(name -> store.put(name, filled(3, 1)));

    assertThatThrownBy(() -> store.replaceAll(failingAtTheSecond()))
        .isInstanceOf(StoreException.class)
        .hasMessage("by order");
    names.forEach(name -> assertHas(store, name, filled(3, 1)));
  }

  private static BiFunction<String, byte[], byte[]> failingAtTheSecond() {
    boolean[] first = {true};
    return (name, value) -> {
      if (!first[0]) {
        throw StoreException.refused("by order", null);
      }
      first[0] = false;
      return filled(3, 2);
    };
  }

  @Test
  final void what_others_put_while_all_is_rewritten_is_not_lost() {
    SealedStore store = empty();
    store.put("a", filled(3, 1));
    store.put("b", filled(3, 1));
    CompletableFuture<?>[] other = new CompletableFuture<?>[1];
    store.replaceAll(
        (name, value) -> {
          if (other[0] == null) {
            other[0] = CompletableFuture.runAsync(() -> putBoth(store));
          }
          return value.length == 3 ? filled(3, 2) : value;
        });
    other[0].join();

    assertHas(store, "a", filled(5, 8));
    assertHas(store, "new", filled(5, 9));
    assertHas(store, "b", filled(3, 2));
  }

  private static void putBoth(SealedStore store) {
    store.put("a", filled(5, 8));
    store.put("new", filled(5, 9));
  }
}
