package org.mailtrail.burn;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The product with one of its mends taken out, compiled and loaded beside the real one. */
final class Mutant implements AutoCloseable {
  private final URLClassLoader classes;
  private final Object burn;
  private final Method seed;

  private Mutant(URLClassLoader classes) throws ReflectiveOperationException {
    this.classes = classes;
    Class<?> type = classes.loadClass(Burn.class.getName());
    this.burn = type.getConstructor().newInstance();
    this.seed = type.getMethod("seed", long.class);
  }

  /**
   * The product in which that text of the source file reads otherwise.
   *
   * @param folder where the mutant is compiled to
   */
  static Mutant of(Path folder, Path source, String text, String otherwise) throws Exception {
    String before = Files.readString(source);
    int places = before.split(java.util.regex.Pattern.quote(text), -1).length - 1;
    if (places != 1) {
      throw new AssertionError(places + " places in " + source + " read: " + text);
    }
    Path file =
        Files.writeString(
            folder.resolve(source.getFileName().toString()), before.replace(text, otherwise));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                folder.toString(),
                "-nowarn",
                "-proc:none",
                file.toString());
    if (result != 0) {
      throw new AssertionError("the mutant of " + source + " does not compile");
    }
    return new Mutant(new URLClassLoader(urls(folder), ClassLoader.getPlatformClassLoader()));
  }

  private static URL[] urls(Path folder) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(url(folder));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(url(Path.of(entry)));
    }
    return urls.toArray(URL[]::new);
  }

  private static URL url(Path path) throws MalformedURLException {
    return path.toUri().toURL();
  }

  /** What is found first among so many seeds. */
  Optional<String> firstFailure(int seeds) throws ReflectiveOperationException {
    for (long number = 1; number <= seeds; number++) {
      Optional<?> failure = (Optional<?>) seed.invoke(burn, number);
      if (failure.isPresent()) {
        return failure.map(Object::toString);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws Exception {
    ((AutoCloseable) burn).close();
    classes.close();
  }

  /** The source of a class of this name in the application. */
  static Path source(String name) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../application/src/main/java"))) {
      return files.filter(file -> file.endsWith(name + ".java")).findFirst().orElseThrow();
    }
  }
}
