package org.mailtrail.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.bootstrap.Main;

/** The command line in a process of its own, which can be killed. */
final class OwnProcess {
  private final Process process;
  private final Path output;

  private OwnProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts {@code mailtrail log} with the settings of the rig. */
  static OwnProcess log(Rig rig, Path folder, String... javaOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(javaOptions));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "log",
            "--config",
            rig.settingsFile().toString()));
    Path output = folder.resolve("output.txt");
    try {
      return new OwnProcess(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.to(output.toFile()))
              .start(),
          output);
    } catch (IOException broken) {
      throw new UncheckedIOException("no process can be started", broken);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL: no shutdown hook runs. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  String output() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(output + " cannot be read", unreadable);
    }
  }
}
