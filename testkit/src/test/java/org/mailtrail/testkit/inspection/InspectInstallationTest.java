package org.mailtrail.testkit.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.inspection.Finding;
import org.mailtrail.application.inspection.InspectInstallation;
import org.mailtrail.application.inspection.Room;
import org.mailtrail.application.port.books.StoreProbe;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;

class InspectInstallationTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private final SettableClock clock = new SettableClock(NOW);

  private List<Finding> found(StoreProbe probe, long free) {
    Room room = new Room("/var/lib/mailtrail", free, 100_000_000_000L);
    return new InspectInstallation(Optional.of(probe), () -> Optional.of(room), clock).run();
  }

  private static StoreProbe.Found told(Duration ahead) {
    return new StoreProbe.Found(NOW.plus(ahead), "H2 2.4", "20");
  }

  @Test
  void a_sound_one_has_nothing_to_mend() {
    List<Finding> found = found(() -> told(Duration.ofSeconds(2)), 50_000_000_000L);

    assertThat(found).extracting(Finding::code).containsExactly("database", "clock", "disk");
    assertThat(found).allMatch(Finding::isGood).allMatch(one -> one.remedy().isEmpty());
    assertThat(found.get(0).what()).contains("H2 2.4", "tables 20");
  }

  @Test
  void clocks_that_are_apart_are_told_either_way_but_not_the_time_of_the_question() {
    assertThat(found(() -> told(Duration.ofMinutes(1)), 50_000_000_000L).get(1).what())
        .contains("60 s apart");
    assertThat(found(() -> told(Duration.ofMinutes(-1)), 50_000_000_000L).get(1).isGood())
        .isFalse();
    StoreProbe slow =
        () -> {
          clock.pass(Duration.ofMinutes(5));
          return told(Duration.ofMinutes(4));
        };
    assertThat(found(slow, 50_000_000_000L).get(1).code()).isEqualTo("clock");
  }

  @Test
  void a_disk_that_is_nearly_full_is_told_with_what_is_free() {
    Finding disk = found(() -> told(Duration.ZERO), 12_000_000L).get(2);

    assertThat(disk.isGood()).isFalse();
    assertThat(disk.what()).contains("only 12 MB").contains("/var/lib/mailtrail");
    assertThat(disk.remedy()).isNotBlank();
  }

  @Test
  void a_database_that_does_not_answer_is_a_finding_and_no_fault() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    StoreProbe silent = () -> memory.access(() -> told(Duration.ZERO));
    List<Finding> found = found(silent, 50_000_000_000L);

    assertThat(found).extracting(Finding::code).containsExactly("database-silent", "disk");
    assertThat(found.get(0).remedy()).isNotBlank();
  }

  @Test
  void what_cannot_be_told_is_left_out() {
    assertThat(new InspectInstallation(Optional.empty(), Optional::empty, clock).run()).isEmpty();
  }
}
