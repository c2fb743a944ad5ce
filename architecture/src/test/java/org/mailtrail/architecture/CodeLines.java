package org.mailtrail.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long files are, in lines of code: neither blank nor comment, import or package. */
final class CodeLines {
  private static final int MOST = 150;
  private static final Pattern COMMENTS = Pattern.compile("(?ms)^\\s*/\\*.*?\\*/|^\\s*//.*?$");
  private static final Pattern HEAD = Pattern.compile("(?m)^(import|package) .*$");
  private static final Path MAIN = Path.of("src", "main", "java");

  private CodeLines() {}

  /** By their path below the root: files of main code that are longer than one reads at once. */
  static Map<String, Long> tooMany(Path root) throws IOException {
    Map<String, Long> found = new TreeMap<>();
    for (Path file : all(root)) {
      if (in(file) > MOST) {
        found.put(name(root, file), in(file));
      }
    }
    return found;
  }

  /** All of a module's main code. */
  static long inModule(Path module) throws IOException {
    return files(module).stream().mapToLong(CodeLines::in).sum();
  }

  /** The files of main code of all modules below the root. */
  static List<Path> all(Path root) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> modules = Files.walk(root, 2)) {
      for (Path module : modules.filter(CodeLines::isModule).toList()) {
        all.addAll(files(module));
      }
    }
    return all;
  }

  private static List<Path> files(Path module) throws IOException {
    try (Stream<Path> files = Files.walk(module.resolve(MAIN))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static boolean isModule(Path folder) {
    return Files.isDirectory(folder.resolve(MAIN));
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static long in(Path file) {
    try {
      return in(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static long in(String source) {
    String code = COMMENTS.matcher(source).replaceAll("");
    return HEAD.matcher(code).replaceAll("").lines().filter(line -> !line.isBlank()).count();
  }
}
