package org.mailtrail.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Jars that somebody has put beside the program, such as a secret provider: {@code ServiceLoader}
 * finds what they name in {@code META-INF/services}. They see the program's classes; it sees theirs
 * through that alone.
 */
final class Plugins {
  /** Names another folder. */
  private static final String FOLDER = "mailtrail.plugins";

  private Plugins() {}

  /**
   * From now on the jars are found by this thread and all that it starts.
   *
   * @throws UncheckedIOException when folder or jar cannot be read, with what to do
   */
  static void load() {
    List<URL> jars = jars(folder());
    if (!jars.isEmpty()) {
      // open for as long as the process runs
      ClassLoader plugins =
          new URLClassLoader("plugins", jars.toArray(URL[]::new), Plugins.class.getClassLoader());
      Thread.currentThread().setContextClassLoader(plugins);
    }
  }

  private static Path folder() {
    String named = System.getProperty(FOLDER);
    return named == null ? besideTheProgram() : Path.of(named);
  }

  private static Path besideTheProgram() {
    try {
      URI program = Plugins.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(program).resolveSibling("plugins");
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("a class path of files has addresses of files", impossible);
    }
  }

  private static List<URL> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      jars.forEach(found::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          folder + ": cannot be read. Check its rights, or remove it.", unreadable);
    }
    return found.stream().sorted().map(Plugins::address).toList();
  }

  /** A class loader would pass over a file that is no jar, and say nothing. */
  private static URL address(Path jar) {
    try {
      new JarFile(jar.toFile()).close();
      return jar.toUri().toURL();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          jar + ": is no jar that can be read. Put it there again, or remove it.", unreadable);
    }
  }
}
