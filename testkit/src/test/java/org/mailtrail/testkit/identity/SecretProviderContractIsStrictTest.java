package org.mailtrail.testkit.identity;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.testkit.Strictness;

class SecretProviderContractIsStrictTest {
  private static Function<Map<SecretName, Secret>, SecretProvider> specimen =
      SecretProviderContractIsStrictTest::good;

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            broken("a_secret_that_is_known_is_given_as_it_is", altering(t -> t.replace("\\", ""))),
            broken(
                "a_secret_of_several_lines_is_given_whole",
                altering(t -> t.lines().findFirst().orElse(""))),
            broken(
                "a_large_secret_is_given_whole",
                altering(t -> t.substring(0, Math.min(t.length(), 4_096)))),
            broken(
                "a_name_that_nobody_knows_is_absent_and_no_error",
                secrets -> name -> good(secrets).find(name).or(() -> blank())),
            broken(
                "names_that_resemble_each_other_are_different_secrets",
                secrets -> name -> byPrefix(secrets, name)),
            broken(
                "it_gives_the_same_however_often_it_is_asked",
                secrets -> once(new HashMap<>(secrets))),
            broken("it_answers_several_threads_at_once", secrets -> forOneThread(good(secrets))),
            broken("it_never_prints_a_secret", Printing::of),
            broken(
                "a_backend_out_of_reach_is_not_taken_for_an_unknown_name",
                SecretProviderContractIsStrictTest::good),
            broken(
                "a_backend_out_of_reach_is_told_with_what_to_do_unless_waiting_is_all",
                secrets ->
                    name -> {
                      throw new SecretsException("out of reach", "", false, null);
                    })));
  }

  private static Map.Entry<String, Runnable> broken(
      String clause, Function<Map<SecretName, Secret>, SecretProvider> provider) {
    return Map.entry(clause, () -> specimen = provider);
  }

  private static SecretProvider good(Map<SecretName, Secret> secrets) {
    return name -> Optional.ofNullable(secrets.get(name));
  }

  private static Function<Map<SecretName, Secret>, SecretProvider> altering(
      UnaryOperator<String> alteration) {
    return secrets ->
        name -> good(secrets).find(name).map(s -> s.use(text -> Secret.of(alteration.apply(text))));
  }

  private static Optional<Secret> blank() {
    return Optional.of(Secret.of(""));
  }

  private static Optional<Secret> byPrefix(Map<SecretName, Secret> secrets, SecretName name) {
    return secrets.entrySet().stream()
        .filter(known -> known.getKey().value().startsWith(name.value()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static SecretProvider once(Map<SecretName, Secret> secrets) {
    return name -> Optional.ofNullable(secrets.remove(name));
  }

  private static SecretProvider forOneThread(SecretProvider good) {
    Thread owner = Thread.currentThread();
    AtomicInteger strangers = new AtomicInteger();
    return name ->
        Objects.equals(Thread.currentThread(), owner) || strangers.incrementAndGet() < 2
            ? good.find(name)
            : Optional.empty();
  }

  /** A record prints all that is in it. */
  private record Printing(Map<SecretName, String> known) implements SecretProvider {
    static Printing of(Map<SecretName, Secret> secrets) {
      Map<SecretName, String> known = new HashMap<>();
      secrets.forEach((name, secret) -> known.put(name, secret.use(text -> text)));
      return new Printing(known);
    }

    @Override
    public Optional<Secret> find(SecretName name) {
      return Optional.ofNullable(known.get(name)).map(Secret::of);
    }
  }

  /** Run by hand, not by the build. */
  static class Trial extends SecretProviderContract {
    @Override
    protected SecretProvider knowing(Map<SecretName, Secret> secrets) {
      return specimen.apply(secrets);
    }

    @Override
    protected SecretProvider outOfReach() {
      return specimen.apply(Map.of());
    }
  }
}
