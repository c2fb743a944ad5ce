package org.mailtrail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Proves that a contract is strict: for each of its clauses something broken fails at it. */
public final class Strictness {
  private Strictness() {}

  /**
   * Runs each clause against the specimen that breaks it.
   *
   * @param trial a class that runs the contract against the specimen that was put on trial
   * @param specimens by the name of the clause: puts on trial what must fail there
   */
  public static void prove(Class<?> trial, Map<String, Runnable> specimens) {
    assertThat(specimens.keySet())
        .as("every clause has its specimen")
        .isEqualTo(clauses(trial.getSuperclass()));
    specimens.forEach((clause, specimen) -> assertFails(trial, clause, specimen));
  }

  private static void assertFails(Class<?> trial, String clause, Runnable specimen) {
    specimen.run();
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectMethod(trial, clause))
            .execute()
            .testEvents();
    assertThat(tests.started().count()).as("%s was run", clause).isEqualTo(1);
    assertThat(tests.failed().count()).as("%s notices its specimen", clause).isEqualTo(1);
  }

  private static Set<String> clauses(Class<?> contract) {
    return Stream.<Class<?>>iterate(contract, Objects::nonNull, Class::getSuperclass)
        .flatMap(part -> Arrays.stream(part.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName)
        .collect(Collectors.toSet());
  }
}
