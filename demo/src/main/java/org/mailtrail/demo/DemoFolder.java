package org.mailtrail.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.mailtrail.demo.story.DemoConversation;
import org.mailtrail.simulator.http.Certificate;

/** Where the demo keeps what it makes: {@code .mailtrail} in the working folder. */
final class DemoFolder {
  private static final Path FOLDER = Path.of(".mailtrail");

  private DemoFolder() {}

  /** Removes what an earlier demo has logged. */
  static void forgetDatabase() {
    try {
      Files.deleteIfExists(FOLDER.resolve("demo.mv.db"));
    } catch (IOException refused) {
      throw unwritable(FOLDER, refused);
    }
  }

  /** The simulator's certificate as a file. */
  static Path certificate(Certificate certificate) {
    Path file = made().resolve("demo.pem");
    certificate.writePem(file);
    return file;
  }

  /** A text of the demo as a file. */
  static Path unpacked(String resource) {
    Path file = made().resolve(resource);
    try {
      return Files.writeString(file, DemoConversation.text(resource));
    } catch (IOException refused) {
      throw unwritable(file, refused);
    }
  }

  /** Nobody else on this machine looks into it. */
  static Path made() {
    try {
      boolean hasRights = FOLDER.getFileSystem().supportedFileAttributeViews().contains("posix");
      return hasRights
          ? Files.createDirectories(
              FOLDER,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
          : Files.createDirectories(FOLDER);
    } catch (IOException refused) {
      throw unwritable(FOLDER, refused);
    }
  }

  static UncheckedIOException unwritable(Path file, IOException refused) {
    return new UncheckedIOException(
        file + ": cannot be written. Check the rights on this folder.", refused);
  }
}
