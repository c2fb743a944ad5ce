package org.mailtrail.simulator.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Raw messages out of files, in a fixed order: {@code .eml}, {@code .mbox} and {@code .mbox.gz}
 * (mboxrd), {@code .zip} of {@code .eml} sorted by name, a Maildir, a folder of {@code .eml}.
 */
public final class MailFiles {
  private MailFiles() {}

  /**
   * Hands each message of the file or folder to the reader, one after the other.
   *
   * @throws UncheckedIOException when it cannot be read; the message names it
   */
  public static void read(Path path, Consumer<byte[]> reader) {
    try {
      readAny(path, reader);
    } catch (NoSuchFileException missing) {
      throw new UncheckedIOException(path + ": there is no such file", missing);
    } catch (IOException broken) {
      throw new UncheckedIOException(path + ": cannot be read as mail", broken);
    }
  }

  private static void readAny(Path path, Consumer<byte[]> reader) throws IOException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path)) {
      readFolder(path, reader);
    } else if (name.endsWith(".zip")) {
      readZip(path, reader);
    } else if (name.endsWith(".mbox") || name.endsWith(".gz")) {
      Mbox.read(path, reader);
    } else {
      reader.accept(Files.readAllBytes(path));
    }
  }

  private static void readFolder(Path folder, Consumer<byte[]> reader) throws IOException {
    boolean isMaildir = Files.isDirectory(folder.resolve("cur"));
    List<Path> files = files(folder, isMaildir);
    if (files.isEmpty() && !isMaildir) {
      throw new UncheckedIOException(
          folder + ": is neither a Maildir nor a folder with .eml files",
          new NoSuchFileException(folder.resolve("*.eml").toString()));
    }
    for (Path file : files) {
      reader.accept(Files.readAllBytes(file));
    }
  }

  private static List<Path> files(Path folder, boolean isMaildir) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> isMaildir ? isInMaildir(file) : file.toString().endsWith(".eml"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    }
  }

  private static boolean isInMaildir(Path file) {
    String parent = String.valueOf(file.getName(file.getNameCount() - 2));
    return parent.equals("cur") || parent.equals("new");
  }

  private static void readZip(Path path, Consumer<byte[]> reader) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<String> names =
          zip.stream()
              .map(ZipEntry::getName)
              .filter(entry -> entry.endsWith(".eml"))
              .sorted()
              .toList();
      for (String name : names) {
        reader.accept(zip.getInputStream(zip.getEntry(name)).readAllBytes());
      }
    }
  }
}
