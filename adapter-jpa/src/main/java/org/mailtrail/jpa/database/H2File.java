package org.mailtrail.jpa.database;

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
 * The file of an embedded database.
 *
 * @param path where it lies, or will lie when it is made
 */
record H2File(Path path) {
  /** A scheme has more letters than a drive. */
  private static final Pattern URL =
      Pattern.compile("jdbc:h2:(?:file:)?(?![A-Za-z]{2,}:)(?<name>[^;]+)(?<settings>.*)");

  private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

  private static final String EXTENSION = ".mv.db";

  /**
   * The file that a URL names.
   *
   * @return empty for a database in memory or on a server, for one that H2 encrypts, and for a path
   *     that H2 does not take
   */
  static Optional<H2File> of(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches() || isEncrypted(parts.group("settings"))) {
      return Optional.empty();
    }
    String name = parts.group("name").replaceFirst("^~", System.getProperty("user.home"));
    Path path = Path.of(name + EXTENSION);
    return path.isAbsolute() || name.startsWith(".")
        ? Optional.of(new H2File(path.toAbsolutePath().normalize()))
        : Optional.empty();
  }

  /** Whether a URL names a database of H2 that outlives the process. */
  static boolean isOnDisk(String url) {
    return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
  }

  private static boolean isEncrypted(String settings) {
    return settings.toUpperCase(Locale.ROOT).contains(";CIPHER=");
  }

  /**
   * Makes an empty file that its owner alone can read, where there is none and the file system
   * knows owners; H2 fills it. A folder that is missing is made likewise.
   */
  void makeForOwnerAlone() {
    if (Files.exists(path)
        || !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try {
      Files.createDirectories(Objects.requireNonNull(path.getParent()), rights("rwx------"));
      Files.createFile(path, rights("rw-------"));
    } catch (FileAlreadyExistsException another) {
      LOG.debug("{} is made by another process", path);
    } catch (IOException refused) {
      LOG.debug("{} is left to the database to make, and to say why not", path, refused);
    }
  }

  private static FileAttribute<?> rights(String rights) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
  }

  /** A file beside it. */
  Path beside(String extension) {
    String name = path.getFileName().toString();
    return path.resolveSibling(name.substring(0, name.length() - EXTENSION.length()) + extension);
  }
}
