package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder that is shipped: small, and of the SDK only what is reached (ADR 0043). Jars of an
 * earlier build that still lie in it, and that the program does not name, do not count.
 */
class StandaloneTest {
  private static final Path PROGRAM = Path.of("../bootstrap/target/mailtrail/mailtrail.jar");
  private static final long MOST_BYTES = 45_000_000;

  @TempDir private Path folder;

  @Test
  void it_has_at_most_45_megabytes() throws IOException {
    long bytes = Files.size(PROGRAM);
    for (String library : libraries()) {
      bytes += Files.size(PROGRAM.resolveSibling(library));
    }
    assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void the_sdk_is_there_as_far_as_it_is_reached() throws Exception {
    assertThat(libraries())
        .extracting(library -> library.replaceAll("^lib/|-\\d.*", ""))
        .contains("mailtrail-graph-requests", "hibernate-core")
        .doesNotContain("microsoft-graph", "byte-buddy", "guava");
    Class<?> reached =
        Class.forName("com.microsoft.graph.users.item.messages.MessagesRequestBuilder");
    assertThat(reached.getProtectionDomain().getCodeSource().getLocation().getPath())
        .as("these tests run with the same part")
        .contains("graph-requests");
  }

  @Test
  void each_library_is_named_with_its_licence() throws IOException {
    List<String> named = Files.readAllLines(PROGRAM.resolveSibling("THIRD-PARTY.txt"));
    long foreign = libraries().stream().filter(library -> !library.contains("mailtrail-")).count();
    assertThat(named)
        .filteredOn(line -> !line.isBlank())
        .hasSize((int) foreign + 1)
        .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSizeGreaterThan(3))
        .anySatisfy(line -> assertThat(line).startsWith("Microsoft Graph Java SDK").contains("MIT"))
        .anySatisfy(line -> assertThat(line).startsWith("htmx.org").contains("0BSD"));
    try (JarFile program = new JarFile(PROGRAM.toFile())) {
      assertThat(program.getEntry("META-INF/mailtrail/THIRD-PARTY.txt")).isNotNull();
    }
  }

  /** The licence of what is copied wants to be copied with it. */
  @Test
  void the_copied_part_of_the_sdk_carries_its_licence() throws Exception {
    URL licence =
        Class.forName("com.microsoft.graph.users.item.messages.MessagesRequestBuilder")
            .getClassLoader()
            .getResource("META-INF/LICENSE-microsoft-graph");
    assertThat(licence).isNotNull();
    try (InputStream text = licence.openStream()) {
      assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
          .contains("Copyright (c) Microsoft Corporation", "MIT License");
    }
  }

  /** Tests have more on their class path than what ships. */
  private Process demo(Path said) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(OwnProcess.briefly()));
    command.addAll(List.of("-jar", PROGRAM.toAbsolutePath().toString(), "demo", "--no-serve"));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  @Test
  void the_demo_runs_with_what_ships_alone() throws Exception {
    Path said = folder.resolve("said");
    Process demo = demo(said);
    try {
      assertThat(demo.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      demo.destroyForcibly();
    }
    assertThat(demo.exitValue()).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said)).contains("./mailtrail entries --demo");
  }

  private static List<String> libraries() throws IOException {
    try (JarFile program = new JarFile(PROGRAM.toFile())) {
      String path = program.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return Stream.of(path.split(" ")).toList();
    }
  }
}
