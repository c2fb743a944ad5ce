package org.mailtrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private static final String SPECIMENS = "org.mailtrail.architecture.specimens.";

  private static JavaClasses specimens(String... rooms) {
    return new ClassFileImporter()
        .importPackages(Arrays.stream(rooms).map(SPECIMENS::concat).toList());
  }

  @Test
  void a_package_has_at_most_twelve_types() {
    assertThat(Rooms.too_full(ArchitectureTest.ALL)).isEmpty();
    assertThat(Rooms.too_full(specimens("crowd")))
        .containsExactly(SPECIMENS + "crowd has 13 types");
  }

  @Test
  void a_name_stands_for_one_type() {
    assertThat(Rooms.names_with_two_meanings(ArchitectureTest.ALL)).isEmpty();
    assertThat(Rooms.names_with_two_meanings(specimens("east", "west")))
        .containsExactly("[" + SPECIMENS + "east.Door, " + SPECIMENS + "west.Door]");
  }

  @Test
  void packages_do_not_go_in_circles() {
    assertThat(Rooms.in_circles(ArchitectureTest.ALL)).isEmpty();
    assertThat(Rooms.in_circles(specimens("east", "west")))
        .containsExactly(SPECIMENS + "east", SPECIMENS + "west");
  }
}
