package org.mailtrail.example.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JDK whose tools are run as a person runs them. */
record Jdk(Path home, int feature) {
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  static Jdk running() {
    return new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  /** The latest that is later than the running one: named by mailtrail.jdks, or beside it. */
  static Optional<Jdk> later() {
    return homes()
        .flatMap(home -> read(home).stream())
        .filter(jdk -> jdk.feature() > running().feature())
        .max(Comparator.comparingInt(Jdk::feature));
  }

  private static Stream<Path> homes() {
    String named = System.getProperty("mailtrail.jdks", "");
    if (!named.isEmpty()) {
      return Stream.of(named.split(Pattern.quote(File.pathSeparator))).map(Path::of);
    }
    try (Stream<Path> beside = Files.list(running().home().resolveSibling("."))) {
      return beside.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Jdk> read(Path home) {
    if (!Files.isExecutable(home.resolve("bin/javac")) || !Files.isRegularFile(release(home))) {
      return Optional.empty();
    }
    try {
      Matcher version = VERSION.matcher(Files.readString(release(home)));
      return version.find()
          ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path release(Path home) {
    return home.resolve("release");
  }

  /** Runs a tool in a folder, expects success, and gives what it printed. */
  String run(Path folder, String tool, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin").resolve(tool).toString()));
    String toTheJvm = tool.equals("java") ? "" : "-J";
    SHORT_LIVED.forEach(option -> command.add(toTheJvm + option));
    command.addAll(arguments);
    Path output = folder.resolve(tool + ".out");
    Path errors = folder.resolve(tool + ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(tool).isTrue();
    assertThat(process.exitValue())
        .as(() -> tool + " of " + this + ": " + shown(errors) + shown(output))
        .isZero();
    return Files.readString(output, StandardCharsets.UTF_8);
  }

  private static String shown(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
