package org.mailtrail.benchmark.ground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs of this class path in processes of their own. */
public final class Programs {
  /** Tests, which measure nothing, begin with the options that cost least. */
  private static final List<String> FIRST =
      Stream.of(System.getProperty("mailtrail.programs", "").split(" "))
          .filter(option -> !option.isEmpty())
          .toList();

  private Programs() {}

  /**
   * A process that runs the class.
   *
   * @param words Java options, which begin with a dash, and then the arguments
   */
  public static ProcessBuilder java(Class<?> main, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FIRST);
    List<String> all = List.of(words);
    List<String> options = all.stream().takeWhile(word -> word.startsWith("-")).toList();
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(all.subList(options.size(), all.size()));
    return new ProcessBuilder(command);
  }
}
