package org.mailtrail.example.embed;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is published and what it needs, divided as build tools divide it for a program with modules:
 * what is required by name, directly or by way of others, and all else on the class path.
 */
final class Published {
  private static final String OURS = "org.mailtrail.";
  private final Path folder;
  private final Set<String> wanted;
  private final Map<String, Path> byModule = new LinkedHashMap<>();
  private final Map<String, ModuleDescriptor> descriptors = new LinkedHashMap<>();
  private final Set<Path> all = new LinkedHashSet<>();

  /** What is on the class path of the tests, for a program whose module requires these. */
  Published(Path folder, Set<String> wanted) throws IOException {
    this.folder = folder;
    this.wanted = Set.copyOf(wanted);
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String part : path.split(Pattern.quote(File.pathSeparator))) {
      add(Path.of(part).toAbsolutePath());
    }
  }

  private void add(Path part) throws IOException {
    all.add(part);
    boolean isBare = Files.isDirectory(part) && !Files.exists(part.resolve("module-info.class"));
    if (isBare && !hasClasses(part)) {
      return;
    }
    Path place = isBare ? packed(part) : part;
    try {
      for (ModuleReference module : ModuleFinder.of(place).findAll()) {
        String name = module.descriptor().name();
        if (!name.startsWith(OURS + "example") && byModule.putIfAbsent(name, place) == null) {
          descriptors.put(name, module.descriptor());
          all.remove(part);
          all.add(place);
        }
      }
    } catch (FindException noModule) {
      // stays on the class path, as a jar that can be no module does everywhere
      all.add(part);
    }
  }

  private static boolean hasClasses(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.anyMatch(file -> file.toString().endsWith(".class"));
    }
  }

  /** A folder of classes as the jar that it becomes, under the name that its jar has. */
  private Path packed(Path directory) throws IOException {
    Path room = directory;
    while (true) {
      try (Stream<Path> inside = Files.list(room)) {
        List<Path> parts = inside.toList();
        if (parts.size() != 1 || !Files.isDirectory(parts.get(0))) {
          break;
        }
        room = parts.get(0);
      }
    }
    String name = directory.relativize(room).toString().replace(File.separatorChar, '.');
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", name);
    Path jar = Files.createTempFile(folder, name, ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(directory.relativize(file).toString()));
        Files.copy(file, entries);
      }
      addResources(directory, entries);
    }
    return jar;
  }

  /** Where resources were not copied beside the classes, they lie in the source tree. */
  private static void addResources(Path classes, JarOutputStream entries) throws IOException {
    Path resources = classes.resolve("../../../src/main/resources").normalize();
    if (!classes.endsWith("main") || !Files.isDirectory(resources)) {
      return;
    }
    try (Stream<Path> files = Files.walk(resources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(resources.relativize(file).toString()));
        Files.copy(file, entries);
      }
    }
  }

  private Set<String> needed() {
    Deque<String> open = new ArrayDeque<>(wanted);
    Set<String> needed = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String name = open.remove();
      if (byModule.containsKey(name) && needed.add(name)) {
        descriptors.get(name).requires().stream()
            .filter(other -> !other.modifiers().contains(Requires.Modifier.STATIC))
            .forEach(other -> open.add(other.name()));
      }
    }
    return needed;
  }

  /** What the program requires. */
  String modulePath() {
    return needed().stream()
        .map(name -> byModule.get(name).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** All else. */
  String rest() {
    Set<Path> rest = new LinkedHashSet<>(all);
    needed().forEach(name -> rest.remove(byModule.get(name)));
    return joined(rest);
  }

  /** Everything, for a program without modules. */
  String classPath() {
    return joined(all);
  }

  private static String joined(Set<Path> parts) {
    return parts.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
