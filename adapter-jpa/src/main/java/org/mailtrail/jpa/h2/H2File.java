package org.mailtrail.jpa.h2;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of an embedded database, as a URL names it.
 *
 * @param name as it stands in the URL
 * @param settings what follows it there
 */
public record H2File(String name, String settings) {
  private static final Pattern URL =
      Pattern.compile(
          "jdbc:h2:(?:file:|async:)?(?<name>(?:[./~\\\\]|[A-Za-z]:[/\\\\])[^;]*)(?<settings>.*)");

  private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

  private static final String EXTENSION = ".mv.db";

  /**
   * The file that a URL names.
   *
   * @return empty for a database in memory or on a server, and for a path that H2 does not take
   */
  public static Optional<H2File> of(String url) {
    Matcher parts = URL.matcher(url);
    return parts.matches()
        ? Optional.of(new H2File(parts.group("name"), parts.group("settings")))
        : Optional.empty();
  }

  /** The same of a file that can be read without H2's encryption. */
  public static Optional<H2File> plain(String url) {
    return of(url).filter(file -> !file.settings.toUpperCase(Locale.ROOT).contains(";CIPHER="));
  }

  /** Whether a URL names a database of H2 that outlives the process. */
  public static boolean isOnDisk(String url) {
    return url.startsWith("jdbc:h2:")
        && !url.startsWith("jdbc:h2:mem:")
        && !url.startsWith("jdbc:h2:tcp:");
  }

  /**
   * What H2 calls it, by its channel that bears interrupts. Over the usual one a thread that is
   * interrupted while it reads or writes closes the file, and the database is gone for all threads
   * of the process (SQL state 90098); a run that is cut short is interrupted.
   */
  public String bearingInterrupts() {
    return "async:" + name;
  }

  /** The URL by which it is opened. */
  public String url() {
    return "jdbc:h2:" + bearingInterrupts() + settings;
  }

  /** Where it lies, or will lie when it is made. */
  public Path path() {
    String home = System.getProperty("user.home");
    String real = name.startsWith("~") ? home + name.substring(1) : name;
    return Path.of(real + EXTENSION).toAbsolutePath().normalize();
  }

  /** Whether there is nothing in it, or no such file. */
  public boolean isEmpty() {
    return path().toFile().length() == 0;
  }

  /**
   * Makes an empty file that its owner alone can read, where there is none and the file system
   * knows owners; H2 fills it. A folder that is missing is made likewise.
   */
  public void makeForOwnerAlone() {
    if (Files.exists(path()) || !knowsOwners()) {
      return;
    }
    try {
      makeFolder();
      Files.createFile(path(), ownerAlone());
    } catch (FileAlreadyExistsException another) {
      LOG.debug("{} is made by another process", path());
    } catch (IOException refused) {
      LOG.debug("{} is left to the database to make, and to say why not", path(), refused);
    }
  }

  /** Makes the folder for it where there is none, for its owner alone. */
  void makeFolder() throws IOException {
    Path folder = Objects.requireNonNull(path().getParent());
    if (knowsOwners()) {
      Files.createDirectories(folder, rights("rwx------"));
    } else {
      Files.createDirectories(folder);
    }
  }

  private boolean knowsOwners() {
    return path().getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** What lets a file be read by its owner alone, where the file system knows owners. */
  public FileAttribute<?>[] ownerAlone() {
    return knowsOwners() ? new FileAttribute<?>[] {rights("rw-------")} : new FileAttribute<?>[0];
  }

  private static FileAttribute<?> rights(String rights) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
  }

  /** A file beside it. */
  public Path beside(String extension) {
    Path path = path();
    String file = path.getFileName().toString();
    return path.resolveSibling(file.substring(0, file.length() - EXTENSION.length()) + extension);
  }
}
