package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.SealedStore;

class SealedStoreTest {
  private final List<JpaAdapters> opened = new ArrayList<>();

  private SealedStore store(Databases database) {
    JpaAdapters adapters = database.open();
    opened.add(adapters);
    return adapters.sealedStore();
  }

  @AfterEach
  void close() {
    opened.forEach(JpaAdapters::close);
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_is_put_is_found_replaced_listed_and_removed(Databases database) {
    SealedStore store = store(database);
    assertThat(store.get("secret/a")).isEmpty();

    store.put("secret/a", filled(300_000, 1));
    store.put("secret/a", filled(200_000, 2));
    store.put("tokens/b", filled(3, 3));

    assertThat(store.get("secret/a")).get().isEqualTo(filled(200_000, 2));
    assertThat(store.names()).containsExactlyInAnyOrder("secret/a", "tokens/b");
    store.remove("secret/a");
    store.remove("secret/a");
    assertThat(store.names()).containsExactly("tokens/b");
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_replacement_that_fails_half_way_replaces_nothing(Databases database) {
    SealedStore store = store(database);
    store.put("a", filled(3, 1));
    store.put("b", filled(3, 1));

    assertThatThrownBy(
            () ->
                store.replaceAll(
                    (name, value) -> {
                      if (name.equals("b")) {
                        throw StoreException.refused("by order", null);
                      }
                      return filled(3, 2);
                    }))
        .isInstanceOf(StoreException.class);
    assertThat(store.get("a")).get().isEqualTo(filled(3, 1));

    store.replaceAll((name, value) -> filled(3, 2));
    assertThat(store.get("a")).get().isEqualTo(filled(3, 2));
    assertThat(store.get("b")).get().isEqualTo(filled(3, 2));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_writers_at_once_never_leave_a_torn_value(Databases database)
      throws ExecutionException, InterruptedException {
    SealedStore store = store(database);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      Future<?> ones = threads.submit(() -> write(store, 1));
      Future<?> twos = threads.submit(() -> write(store, 2));
      while (!(ones.isDone() && twos.isDone())) {
        store.get("cache").ifPresent(SealedStoreTest::assertWhole);
      }
      ones.get();
      twos.get();
    } finally {
      threads.shutdownNow();
    }
    assertWhole(store.get("cache").orElseThrow());
  }

  private static void write(SealedStore store, int value) {
    for (int i = 0; i < 50; i++) {
      store.put("cache", filled(10_000 + value, value));
    }
  }

  private static void assertWhole(byte[] value) {
    assertThat(value).isEqualTo(filled(10_000 + value[0], value[0]));
  }
}
