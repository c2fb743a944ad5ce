package org.mailtrail.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.log.EntryFilter;

class EntryNumbersTest {
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_start_leaves_no_gap(Databases kind) {
    DatabaseSettings database = kind.fresh();
    List<Long> numbers = new ArrayList<>();
    for (int start = 0; start < 3; start++) {
      try (JpaAdapters adapters = JpaAdapters.open(database, Clock.systemUTC());
          JpaAdapters another =
              kind == Databases.H2 ? adapters : JpaAdapters.open(database, Clock.systemUTC())) {
        adapters.books().log().append(Samples.interactions(start * 10, 2));
        another.books().log().append(Samples.interactions(start * 10 + 5, 1));
        numbers.clear();
        adapters
            .books()
            .log()
            .forEach(EntryFilter.all(), entry -> numbers.add(entry.number().value()));
      }
    }
    assertThat(numbers).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
  }
}
