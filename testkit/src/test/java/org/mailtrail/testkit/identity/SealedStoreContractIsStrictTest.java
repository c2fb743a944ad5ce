package org.mailtrail.testkit.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.testkit.Strictness;

class SealedStoreContractIsStrictTest {
  private static Supplier<SealedStore> specimen = InMemorySealedStore::new;

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            broken("nothing_is_in_it_at_first", NeverEmpty::new),
            broken("every_byte_is_kept", AsciiOnly::new),
            broken("a_large_value_is_kept_whole", CutsAt64K::new),
            broken("the_new_value_takes_the_place_of_the_old_one", FirstWins::new),
            broken("an_array_that_is_changed_afterwards_changes_nothing_in_the_store", Shares::new),
            broken("names_that_resemble_each_other_are_different_values", ByPattern::new),
            broken("what_is_removed_is_gone_and_removing_it_again_is_no_error", Keeps::new),
            broken("every_value_is_rewritten_by_its_name", RewritesNothing::new),
            broken("nothing_to_rewrite_is_no_error", WantsValues::new),
            broken("a_rewriting_that_fails_half_way_rewrites_nothing", OneByOne::new),
            broken("what_others_put_while_all_is_rewritten_is_not_lost", Overwrites::new),
            broken("two_writers_at_once_never_leave_a_torn_value", Tears::new),
            broken(
                "a_backend_out_of_reach_is_told_as_one_that_may_come_back",
                InMemorySealedStore::new)));
  }

  private static Map.Entry<String, Runnable> broken(String clause, Supplier<SealedStore> store) {
    return Map.entry(clause, () -> specimen = store);
  }

  /** Run by hand, not by the build. */
  static class Trial extends SealedStoreContract {
    @Override
    protected SealedStore empty() {
      return specimen.get();
    }

    @Override
    protected SealedStore outOfReach() {
      return specimen.get();
    }
  }

  private static class Good implements SealedStore {
    final SealedStore good = new InMemorySealedStore();

    @Override
    public Optional<byte[]> get(String name) {
      return good.get(name);
    }

    @Override
    public void put(String name, byte[] sealed) {
      good.put(name, sealed);
    }

    @Override
    public void remove(String name) {
      good.remove(name);
    }

    @Override
    public Set<String> names() {
      return good.names();
    }

    @Override
    public void replaceAll(BiFunction<String, byte[], byte[]> rewriting) {
      good.replaceAll(rewriting);
    }
  }

  private static final class NeverEmpty extends Good {
    @Override
    public Set<String> names() {
      return Set.of("a");
    }
  }

  private static final class AsciiOnly extends Good {
    @Override
    public void put(String name, byte[] sealed) {
      byte[] ascii = sealed.clone();
      for (int i = 0; i < ascii.length; i++) {
        ascii[i] &= 0x7f;
      }
      good.put(name, ascii);
    }
  }

  private static final class CutsAt64K extends Good {
    @Override
    public void put(String name, byte[] sealed) {
      good.put(name, Arrays.copyOf(sealed, Math.min(sealed.length, 65_535)));
    }
  }

  private static final class FirstWins extends Good {
    @Override
    public void put(String name, byte[] sealed) {
      if (good.get(name).isEmpty()) {
        good.put(name, sealed);
      }
    }
  }

  private static final class Shares extends Good {
    private final Map<String, byte[]> values = new TreeMap<>();

    @Override
    public void put(String name, byte[] sealed) {
      values.put(name, sealed);
    }

    @Override
    public Optional<byte[]> get(String name) {
      return Optional.ofNullable(values.get(name));
    }
  }

  /** As SQL's {@code like} does, in which an underscore stands for any character. */
  private static final class ByPattern extends Good {
    @Override
    public void put(String name, byte[] sealed) {
      String pattern = name.replace(".", "\\.").replace('_', '.');
      good.names().stream().filter(other -> other.matches(pattern)).forEach(good::remove);
      good.put(name, sealed);
    }
  }

  private static final class Keeps extends Good {
    @Override
    public void remove(String name) {
      // by order
    }
  }

  private static final class RewritesNothing extends Good {
    @Override
    public void replaceAll(BiFunction<String, byte[], byte[]> rewriting) {
      // by order
    }
  }

  private static final class WantsValues extends Good {
    @Override
    public void replaceAll(BiFunction<String, byte[], byte[]> rewriting) {
      good.names().iterator().next();
    }
  }

  private static final class OneByOne extends Good {
    @Override
    public void replaceAll(BiFunction<String, byte[], byte[]> rewriting) {
      good.names().forEach(n -> good.put(n, rewriting.apply(n, good.get(n).orElseThrow())));
    }
  }

  /** Puts back what it read before, whatever was put meanwhile. */
  private static final class Overwrites extends Good {
    private int puts;

    @Override
    public synchronized void put(String name, byte[] sealed) {
      good.put(name, sealed);
      puts++;
      notifyAll();
    }

    @Override
    public synchronized void replaceAll(BiFunction<String, byte[], byte[]> rewriting) {
      Map<String, byte[]> before = new TreeMap<>();
      good.names().forEach(name -> before.put(name, good.get(name).orElseThrow()));
      int putsBefore = puts;
      before.replaceAll(rewriting);
      try {
        while (puts < putsBefore + 2) {
          wait(10_000);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      before.forEach(good::put);
    }
  }

  private static final class Tears extends Good {
    @Override
    public void put(String name, byte[] sealed) {
      byte[] torn = sealed.clone();
      torn[torn.length - 1] = 0;
      good.put(name, torn);
    }
  }
}
