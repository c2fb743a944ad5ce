package org.mailtrail.bootstrap.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.inspection.Room;
import org.mailtrail.bootstrap.configuration.Configuration;

/** Where Mailtrail keeps its own files. */
final class Home {
  private static final String KEY = "mailtrail.home";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Configuration configuration;
  private final Path folder;

  Home(Configuration configuration) {
    this.configuration = configuration;
    this.folder = Path.of(configuration.text(KEY)).toAbsolutePath();
  }

  Path folder() {
    return folder;
  }

  /** The room on its disk; empty where that cannot be told, as before it is made. */
  Optional<Room> room() {
    try {
      FileStore disk = Files.getFileStore(folder);
      return Optional.of(new Room(folder.toString(), disk.getUsableSpace(), disk.getTotalSpace()));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /** The key file, which need not be here. */
  Path keyFile() {
    String named = configuration.text("mailtrail.key-file");
    return Path.of(named.replace("<home>", folder.toString())).toAbsolutePath();
  }

  /**
   * Makes the folder, for its owner alone where the file system knows owners. One that is there
   * stays as it is when somebody has named it; {@code .mailtrail} is Mailtrail's own.
   */
  void make() {
    if (Files.isRegularFile(folder)) {
      throw configuration.wrong(KEY, "names a file: " + folder, "Name a folder.");
    }
    boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder, isPosix ? ownersAlone() : new FileAttribute<?>[0]);
      } else if (isPosix && configuration.isStandard(KEY)) {
        Files.setPosixFilePermissions(folder, OWNER_ONLY);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(
          folder + ": cannot be made, or kept from others. Check the rights, or set " + KEY + ".",
          refused);
    }
  }

  private static FileAttribute<?>[] ownersAlone() {
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
  }
}
