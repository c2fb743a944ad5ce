package org.mailtrail.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailtrail.bootstrap.Main;

/** The command line in a process of its own, which can be killed. */
public final class OwnProcess implements AutoCloseable {
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)M->(\\d+)M\\(");

  private static final String C1_ALONE = "-XX:TieredStopAtLevel=1";
  private static final String ONE_COLLECTOR = "-XX:+UseSerialGC";

  private final Process process;
  private final Path output;
  private final Path collections;

  private OwnProcess(Process process, Path output, Path collections) {
    this.process = process;
    this.output = output;
    this.collections = collections;
  }

  /** Java options for processes that live briefly. */
  public static String[] briefly() {
    return new String[] {C1_ALONE, ONE_COLLECTOR};
  }

  /**
   * Java options for many processes that live briefly. Where the modules are packed, a process runs
   * to its end first, so that those after it find their classes loaded (class data sharing).
   */
  public static String[] briefly(Rig rig, Path folder) throws InterruptedException {
    return briefly(rig.settingsFile(), folder);
  }

  /** The same with settings from a file. */
  public static String[] briefly(Path settings, Path folder) throws InterruptedException {
    if (!isPacked()) {
      return briefly();
    }
    Path classes = folder.resolve("classes.jsa");
    OwnProcess first =
        log(settings, folder, C1_ALONE, ONE_COLLECTOR, "-XX:ArchiveClassesAtExit=" + classes);
    if (first.exitCode() != 0 || !Files.exists(classes)) {
      throw new IllegalStateException(first.output());
    }
    return new String[] {C1_ALONE, ONE_COLLECTOR, "-XX:SharedArchiveFile=" + classes};
  }

  /** Folders of classes cannot be shared. */
  private static boolean isPacked() {
    return Main.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .endsWith(".jar");
  }

  /** This module's own classes are no part of the command line. */
  private static String classPath() {
    String all = System.getProperty("java.class.path");
    return isPacked()
        ? Arrays.stream(all.split(File.pathSeparator, -1))
            .filter(entry -> entry.endsWith(".jar"))
            .collect(Collectors.joining(File.pathSeparator))
        : all;
  }

  /** Starts {@code mailtrail log} with the settings of the rig. */
  public static OwnProcess log(Rig rig, Path folder, String... javaOptions) {
    return log(rig.settingsFile(), folder, javaOptions);
  }

  /** Starts {@code mailtrail log} with settings from a file. */
  public static OwnProcess log(Path settings, Path folder, String... javaOptions) {
    return start(settings, folder, "log", javaOptions);
  }

  /**
   * Starts {@code mailtrail run} with the settings of the rig.
   *
   * @param folder where its output goes; each process needs its own
   */
  public static OwnProcess run(Rig rig, Path folder) {
    return start(rig.settingsFile(), folder, "run");
  }

  /** Runs another command with the settings of the rig to its end; gives what it has said. */
  public static String command(Rig rig, Path folder, String... words) throws InterruptedException {
    try (OwnProcess process =
        start(rig.settingsFile(), folder, List.of(words), C1_ALONE, ONE_COLLECTOR)) {
      process.exitCode();
      return process.output();
    }
  }

  private static OwnProcess start(Path settings, Path folder, String word, String... javaOptions) {
    return start(settings, folder, List.of(word), javaOptions);
  }

  private static OwnProcess start(
      Path settings, Path folder, List<String> words, String... javaOptions) {
    Path collections = folder.resolve("collections.txt");
    List<String> command = java(List.of(javaOptions), collections);
    command.addAll(words);
    command.addAll(List.of("--config", settings.toString()));
    Path output = folder.resolve("output.txt");
    ProcessBuilder started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(output.toFile()));
    try {
      return new OwnProcess(started.start(), output, collections);
    } catch (IOException broken) {
      throw new UncheckedIOException("no process can be started", broken);
    }
  }

  private static List<String> java(List<String> options, Path collections) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Xlog:gc:file=" + collections);
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    return command;
  }

  /** By what the system knows it. */
  public long pid() {
    return process.pid();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL: no shutdown hook runs. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Kills it, however it stands. */
  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Waits for its end. */
  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  /** What it has said so far. */
  public String output() {
    return text(output);
  }

  /** The most heap in use when a collection began, in MB. */
  public int peakHeap() {
    return most(1);
  }

  /** The most heap in use after a collection, in MB. */
  public int peakHeapAlive() {
    return most(2);
  }

  private int most(int group) {
    return COLLECTION
        .matcher(text(collections))
        .results()
        .mapToInt(collection -> Integer.parseInt(collection.group(group)))
        .max()
        .orElse(0);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }
}
