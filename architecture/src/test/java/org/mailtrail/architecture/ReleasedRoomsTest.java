package org.mailtrail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared with the last release is what modules export: the two lists are one. */
class ReleasedRoomsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern EXCLUDED = Pattern.compile("<exclude>(org\\.mailtrail[^<]+)<");
  private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+)");
  private static final Path SOURCES = Path.of("src", "main", "java");

  static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .map(folder -> folder.resolve(SOURCES))
          .filter(sources -> Files.exists(sources.resolve("module-info.java")))
          .sorted()
          .toList();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A pattern means the rooms below it, a name the room and those below it. */
  private static boolean isExcluded(String room, Set<String> excluded) {
    return excluded.stream()
        .map(name -> name.replace("[a-z]*", ""))
        .anyMatch(
            name ->
                name.endsWith(".") ? room.startsWith(name) : (room + ".").startsWith(name + "."));
  }

  private static Set<String> rooms(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[A-Z]\\w*\\.java"))
          .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_room_is_compared_with_the_release_if_it_is_exported(Path sources) throws IOException {
    Set<String> exported = found(EXPORTS, Files.readString(sources.resolve("module-info.java")));

    assertThat(compared(sources)).isEqualTo(exported);
  }

  private static Set<String> compared(Path sources) throws IOException {
    Set<String> excluded = found(EXCLUDED, Files.readString(ROOT.resolve("pom.xml")));
    Set<String> compared = rooms(sources);
    compared.removeIf(room -> isExcluded(room, excluded));
    return compared;
  }

  /** These say nothing of what they export. */
  @ParameterizedTest
  @CsvSource({
    "adapter-web, org.mailtrail.web",
    "adapter-cli, org.mailtrail.cli",
    "adapter-watch, org.mailtrail.watch"
  })
  void of_a_driving_adapter_the_door_is_compared(String module, String door) throws IOException {
    assertThat(compared(ROOT.resolve(module).resolve(SOURCES))).containsExactly(door);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bootstrap", "demo"})
  void of_a_program_nothing_is_compared(String module) throws IOException {
    assertThat(compared(ROOT.resolve(module).resolve(SOURCES))).isEmpty();
  }

  @Test
  void the_modules_are_found() throws IOException {
    assertThat(modules()).hasSizeGreaterThan(7);
  }
}
