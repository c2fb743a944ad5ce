package org.mailtrail.testkit.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;

class SecretVaultContractIsStrictTest {
  private static Supplier<SecretVault> specimen = Good::new;

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            broken("nothing_is_in_it_at_first", NeverEmpty::new),
            broken("what_is_kept_is_given_as_it_was", altering(String::strip)),
            broken(
                "the_new_value_takes_the_place_of_the_old_one_with_its_expiry",
                RemembersTheEnd::new),
            broken("one_name_does_not_give_the_secret_of_another", OneForAll::new),
            broken("what_is_removed_is_gone_and_removing_it_again_is_no_error", Keeps::new),
            broken(
                "what_is_kept_is_listed_by_name_with_its_end_and_without_its_value",
                Unordered::new),
            broken("a_jwt_tells_its_end_itself_unless_it_is_told_better", DoesNotLook::new),
            broken("a_new_key_changes_no_secret_and_may_be_made_again", LosesAll::new),
            broken("a_new_key_for_nothing_is_no_error", WantsSecrets::new),
            broken(
                "of_two_writers_at_once_one_is_the_last_and_no_value_is_torn",
                altering(text -> text.substring(1))),
            broken("a_backend_out_of_reach_is_told_as_one_that_may_come_back", Good::new)));
  }

  private static Map.Entry<String, Runnable> broken(String clause, Supplier<SecretVault> vault) {
    return Map.entry(clause, () -> specimen = vault);
  }

  private static Supplier<SecretVault> altering(UnaryOperator<String> alteration) {
    return () ->
        new Good() {
          @Override
          public void put(SecretName name, Secret value, Optional<Instant> expiry) {
            good.put(name, value.use(text -> Secret.of(alteration.apply(text))), expiry);
          }
        };
  }

  /** Run by hand, not by the build. */
  static class Trial extends SecretVaultContract {
    @Override
    protected SecretVault empty() {
      return specimen.get();
    }

    @Override
    protected SecretVault outOfReach() {
      return specimen.get();
    }
  }

  private static class Good implements SecretVault {
    final SecretVault good = new InMemorySecretVault(new Memory());

    @Override
    public Optional<Secret> find(SecretName name) {
      return good.find(name);
    }

    @Override
    public void put(SecretName name, Secret value, Optional<Instant> expiry) {
      good.put(name, value, expiry);
    }

    @Override
    public void remove(SecretName name) {
      good.remove(name);
    }

    @Override
    public List<Kept> kept() {
      return good.kept();
    }

    @Override
    public int rotateKey() {
      return good.rotateKey();
    }
  }

  private static final class NeverEmpty extends Good {
    @Override
    public Optional<Secret> find(SecretName name) {
      return Optional.of(Secret.of("x"));
    }
  }

  private static final class RemembersTheEnd extends Good {
    @Override
    public void put(SecretName name, Secret value, Optional<Instant> expiry) {
      Optional<Instant> before =
          good.kept().stream().filter(k -> k.name().equals(name)).findFirst().flatMap(Kept::expiry);
      good.put(name, value, expiry.or(() -> before));
    }
  }

  private static final class OneForAll extends Good {
    @Override
    public void put(SecretName name, Secret value, Optional<Instant> expiry) {
      good.put(new SecretName("all"), value, expiry);
    }

    @Override
    public Optional<Secret> find(SecretName name) {
      return good.find(new SecretName("all"));
    }
  }

  private static final class Keeps extends Good {
    @Override
    public void remove(SecretName name) {
      // by order
    }
  }

  private static final class Unordered extends Good {
    @Override
    public List<Kept> kept() {
      List<Kept> backwards = new ArrayList<>(good.kept());
      Collections.reverse(backwards);
      return backwards;
    }
  }

  private static final class DoesNotLook extends Good {
    @Override
    public void put(SecretName name, Secret value, Optional<Instant> expiry) {
      good.put(name, Secret.of("opaque"), expiry);
    }
  }

  private static final class LosesAll extends Good {
    @Override
    public int rotateKey() {
      int sealed = good.rotateKey();
      good.kept().forEach(kept -> good.remove(kept.name()));
      return sealed;
    }
  }

  private static final class WantsSecrets extends Good {
    @Override
    public int rotateKey() {
      return good.kept().get(0).name().value().length();
    }
  }
}
