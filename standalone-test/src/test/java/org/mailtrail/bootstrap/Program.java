package org.mailtrail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, on the class path of the tests. */
public final class Program {
  private final Path folder;
  private final List<String> options =
      new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
  private String classPath = System.getProperty("java.class.path");
  private Path output;

  private Program(Path folder) {
    this.folder = folder;
    this.output = folder.resolve("output");
  }

  /** With this working directory, in which what it says is kept too. */
  public static Program in(Path folder) {
    return new Program(folder);
  }

  /** With this option of the JVM. */
  public Program option(String option) {
    options.add(option);
    return this;
  }

  /** With these libraries alone. */
  public Program classPath(String libraries) {
    classPath = libraries;
    return this;
  }

  /** With results going there. */
  public Program output(Path file) {
    output = file;
    return this;
  }

  /** Runs it to its end. */
  public Ended run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, "org.mailtrail.bootstrap.Main"));
    command.addAll(List.of(arguments));
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    String results = Files.isRegularFile(output) ? text(output) : "";
    return new Ended(process.exitValue(), results, text(errors));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** What it left. */
  public record Ended(int code, String results, String errors) {}
}
