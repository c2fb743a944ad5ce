package org.mailtrail.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The launcher that is shipped, round a program of two classes. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("src/launcher/mailtrail.sh");

  /** Whoever practises makes use of what the program makes use of. */
  private static final String PROGRAM =
      """
      package org.mailtrail.bootstrap;
      public final class %s {
        public static void main(String[] arguments) throws Exception {
          Class.forName("org.mailtrail.bootstrap.Main");
          System.out.println("works " + String.join(" ", arguments));
        }
      }
      """;

  @TempDir private Path folder;

  private record Ended(int code, String said) {}

  @BeforeEach
  void program() throws IOException {
    program("Practice", "Main");
  }

  private void program(String... classes) throws IOException {
    assumeThat(Path.of("/bin/sh")).exists();
    Files.copy(LAUNCHER, folder.resolve("mailtrail.sh"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.mailtrail.bootstrap.Main");
    try (OutputStream file = Files.newOutputStream(folder.resolve("mailtrail.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest)) {
      for (String name : classes) {
        jar.putNextEntry(new JarEntry("org/mailtrail/bootstrap/" + name + ".class"));
        jar.write(Files.readAllBytes(compiled(name)));
      }
    }
  }

  private Path compiled(String name) throws IOException {
    Path source = Files.writeString(folder.resolve(name + ".java"), PROGRAM.formatted(name));
    List<String> words = List.of("-proc:none", "-d", folder.toString(), source.toString());
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    assertThat(code).isZero();
    return folder.resolve("org/mailtrail/bootstrap/" + name + ".class");
  }

  private Ended launch(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", folder.resolve("mailtrail.sh").toString()));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), Files.readString(output, UTF_8));
  }

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }

  /** Where the JVM took the program's class from. */
  private String source() throws Exception {
    Path loaded = folder.resolve("loaded");
    Ended ended =
        launch(Map.of("MAILTRAIL_JAVA_OPTS", "-Xlog:class+load:file=" + loaded), "entries");
    assertThat(ended).isEqualTo(new Ended(0, "works entries\n"));
    try (Stream<String> lines = Files.lines(loaded)) {
      return lines
          .filter(line -> line.contains("org.mailtrail.bootstrap.Main"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void an_archive_is_made_and_used() throws Exception {
    assertThat(source()).doesNotContain("shared objects file");

    assertThat(launch(Map.of(), "--make-archive")).isEqualTo(new Ended(0, ""));

    assertThat(source()).contains("shared objects file (top)");
  }

  /** All ways in the long campaigns; else a file that is none, and a whole one. */
  static Stream<String> misfits() {
    return Boolean.getBoolean("mailtrail.thorough")
        ? Stream.of("empty", "cut", "text as long", "of other jars", "a folder")
        : Stream.of("cut", "of other jars");
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void an_archive_that_does_not_fit_is_passed_over_without_a_word(String how) throws Exception {
    launch(Map.of(), "--make-archive");
    Path archive = archive();
    byte[] whole = Files.readAllBytes(archive);
    Files.delete(archive);
    switch (how) {
      case "empty" -> Files.createFile(archive);
      case "cut" -> Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
      case "text as long" -> Files.write(archive, "x".repeat(whole.length).getBytes(UTF_8));
      case "a folder" -> Files.createDirectory(archive);
      default -> {
        Files.write(archive, whole);
        Files.delete(folder.resolve("mailtrail.sh"));
        program("Main", "Practice", "Other");
      }
    }

    assertThat(launch(Map.of(), "entries")).isEqualTo(new Ended(0, "works entries\n"));
  }

  /** A home of Java whose Java does this. */
  private Path javaThat(String does) throws IOException {
    Path home = Files.createDirectories(folder.resolve("own/bin")).getParent();
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n" + does + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    return home;
  }

  /** Java breaks down where a file of its own gets the number of its standard output. */
  @ParameterizedTest
  @CsvSource({"<&-, 0", ">&-, 1", "2>&-, 2"})
  void a_stream_that_is_closed_leads_nowhere_and_not_into_a_file(String closed, int number)
      throws Exception {
    Path seen = folder.resolve("seen");
    Path home = javaThat("led=$(readlink /proc/$$/fd/" + number + "); echo $led >" + seen);
    String launcher = folder.resolve("mailtrail.sh").toString();
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", "sh " + launcher + " entries " + closed);
    builder.environment().put("JAVA_HOME", home.toString());
    builder.start().waitFor();

    assertThat(seen).hasContent("/dev/null\n");
  }

  @Test
  void a_java_that_is_too_old_is_named_and_never_started() throws Exception {
    Path home = javaThat("touch " + folder + "/started");
    for (String version : List.of("11.0.20", "1.8.0_402", "9", "16.0.2+7")) {
      Files.writeString(
          home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");

      assertThat(launch(Map.of("JAVA_HOME", home.toString()), "entries"))
          .isEqualTo(
              new Ended(
                  2,
                  "mailtrail needs Java 17 or later, and this is Java "
                      + version
                      + ". Set JAVA_HOME.\n"));
    }
    assertThat(folder.resolve("started")).doesNotExist();
  }

  @Test
  void without_any_java_it_says_what_to_do() throws Exception {
    assertThat(launch(Map.of("JAVA_HOME", folder.toString()), "entries").said())
        .contains("Java 17 or later", "JAVA_HOME");
  }
}
