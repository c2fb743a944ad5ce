package org.mailtrail.jpa;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.jpa.database.CommitProgram;

/** Processes that commit and die, and others that count what is left, on several databases. */
final class KillRounds {
  private final List<DatabaseSettings> databases;
  private final List<String> product;
  private final Path said;

  KillRounds(List<DatabaseSettings> databases, Path folder) {
    this.databases = databases;
    this.product = List.of("guarded", classPath(codeOf("org.h2.Driver")));
    this.said = folder.resolve("said.txt");
  }

  /** How the product connects, with its own H2. */
  List<String> product() {
    return product;
  }

  /** The settings that the product connects with, on another H2, and nothing that guards it. */
  static List<String> settingsAloneOn(Path h2) {
    return List.of(CommitProgram.SETTINGS_ALONE, classPath(h2.toString()));
  }

  /** Each database lives through this many rounds; what is found missing, a line each. */
  List<String> run(int rounds, List<String> way) throws IOException, InterruptedException {
    List<String> missing = new ArrayList<>();
    child("rewrite", 0, way);
    for (int round = 0; round < rounds; round++) {
      child("commit", round, way);
      missing.addAll(child("rewrite", round + 1, way));
    }
    return missing;
  }

  /** Each database is written one way and looked at the other; what is found missing. */
  List<String> watched(int round, List<String> writing, List<String> looking)
      throws IOException, InterruptedException {
    child("rewrite", round, writing);
    child("commit", round, writing);
    return child("count", round + 1, looking);
  }

  private List<String> child(String task, int round, List<String> way)
      throws IOException, InterruptedException {
    DatabaseSettings any = databases.get(0);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("-Xmx1g", "-cp", way.get(1), CommitProgram.class.getName()));
    command.addAll(List.of(task, Integer.toString(round), way.get(0), any.user()));
    command.add(any.password().use(password -> password));
    databases.forEach(database -> command.add(database.url()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(said.toFile()))
            .start();
    int exitCode = process.waitFor();
    String all = Files.readString(said);
    if (exitCode != 0 || task.equals("commit") == all.contains(CommitProgram.DONE)) {
      throw new AssertionError(task + " ended with " + exitCode + ": " + all);
    }
    return all.lines().filter(line -> line.startsWith("jdbc:")).toList();
  }

  /** Little beside the databases' own code, so that processes start quickly. */
  private static String classPath(String h2) {
    return Stream.concat(
            Stream.of(
                    CommitProgram.class.getName(),
                    "org.mailtrail.jpa.JpaAdapters",
                    "org.mailtrail.application.port.StoreException",
                    "com.zaxxer.hikari.HikariDataSource",
                    "org.postgresql.Driver",
                    "org.slf4j.Logger")
                .map(KillRounds::codeOf),
            Stream.of(h2))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String codeOf(String type) {
    try {
      return Path.of(
              Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (ReflectiveOperationException | java.net.URISyntaxException absent) {
      throw new IllegalStateException(type, absent);
    }
  }
}
