package org.mailtrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomsTest {
  private static final String SPECIMENS = "org.mailtrail.architecture.specimens.";

  /** Longer all the same, each for a reason. */
  private static final Set<String> ALLOWED_FILES =
      Set.of(
          // one table: what Entra says of each error, in its own words
          "exchange-simulator/src/main/java/org/mailtrail/simulator/identity/tenant/OAuthError.java");

  /** Longer all the same, each for a reason. */
  private static final Set<String> ALLOWED_METHODS =
      Set.of(
          // the whole example, to be read from top to bottom
          "Embed.run",
          // two tables: what each reason why nobody is signed in looks like, and what helps
          "Explanations.advice",
          "Explanations.seen",
          // a book a line
          "InMemoryBooks.new",
          // two tables: the properties of an item, and its elements in the schema's order
          "ItemValues.of",
          "ItemXml.facts");

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
  void a_file_has_at_most_150_lines_of_code() throws IOException {
    assertThat(CodeLines.tooMany(Path.of("..")).keySet()).isEqualTo(ALLOWED_FILES);
  }

  @Test
  void bootstrap_has_at_most_2500_lines_of_code() throws IOException {
    assertThat(CodeLines.inModule(Path.of("../bootstrap"))).isBetween(1_000L, 2_500L);
  }

  @Test
  void a_method_has_at_most_15_lines_of_code() throws IOException {
    assertThat(MethodLines.tooMany(Path.of("..")).keySet()).isEqualTo(ALLOWED_METHODS);
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
