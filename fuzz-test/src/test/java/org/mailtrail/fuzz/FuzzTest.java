package org.mailtrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs seeds over each target. {@code -Dmailtrail.fuzz.inputs=N} gives each so many, {@code
 * -Dmailtrail.fuzz.seed=S} begins with that one: with {@code -Dmailtrail.fuzz.inputs=1} it is run
 * again.
 */
class FuzzTest {
  private static final long FEW = 1_000;
  private static final long MORE = 10_000;

  static Stream<Map.Entry<String, Target>> targets() {
    String only = System.getProperty("mailtrail.fuzz.target", "");
    Stream<Map.Entry<String, Target>> all =
        Stream.of(
            Map.entry("mail", new MailTarget()),
            Map.entry("addresses", new AddressTarget()),
            Map.entry("Graph", new GraphTarget()),
            Map.entry("EWS", new SoapTarget()),
            Map.entry("people", new PeopleTarget()),
            Map.entry("ways", new ThreeWaysTarget()));
    return all.filter(target -> only.isEmpty() || only.equals(target.getKey()));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void nothing_that_strangers_write_does_harm(Map.Entry<String, Target> target) throws Exception {
    long inputs = Long.getLong("mailtrail.fuzz.inputs", isThorough() ? MORE : FEW);
    long seed = Long.getLong("mailtrail.fuzz.seed", 1);
    long before = System.nanoTime();
    Campaign campaign = new Campaign(target);

    assertThat(campaign.faults(seed, inputs)).isEmpty();

    System.out.printf(
        "fuzz test: %s, seeds %d to %d, at most %d kB for one, %d s%n",
        target.getKey(),
        seed,
        seed + inputs - 1,
        campaign.largest() >> 10,
        (System.nanoTime() - before) / 1_000_000_000);
  }

  private static boolean isThorough() {
    return Boolean.getBoolean("mailtrail.thorough");
  }
}
