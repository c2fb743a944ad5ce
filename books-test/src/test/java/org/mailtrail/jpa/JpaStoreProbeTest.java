package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.books.StoreProbe;

class JpaStoreProbeTest {
  /** Both run on this machine, and so by its clock. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_database_tells_its_time_its_name_and_the_version_of_its_tables(Databases kind) {
    Instant now = Clock.systemUTC().instant();
    try (JpaAdapters adapters = kind.open()) {
      StoreProbe.Found found = adapters.probe().orElseThrow().look();

      assertThat(found.clock())
          .isBetween(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)));
      assertThat(found.product()).containsPattern("^(H2|PostgreSQL) \\d");
      assertThat(Integer.parseInt(found.tables())).isGreaterThanOrEqualTo(20);
    }
  }
}
