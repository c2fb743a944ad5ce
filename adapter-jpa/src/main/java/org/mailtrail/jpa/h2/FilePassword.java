package org.mailtrail.jpa.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.RandomText;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.jpa.failure.StoreSentence;

/** A random password of an H2 file, kept beside it for its owner alone. */
public final class FilePassword {
  private static final int BYTES = 32;
  private static final int MOST_BYTES = 1_000;

  private FilePassword() {}

  /** Where it is kept. */
  public static Path path(H2File file) {
    return file.beside(".password");
  }

  /** A new one. */
  public static String random() {
    return RandomText.of(BYTES);
  }

  public static boolean isKept(H2File file) {
    return Files.exists(path(file));
  }

  /**
   * The password that is kept; a new one is made where there is none, and lies on the disk before
   * it is used.
   */
  public static synchronized Secret kept(H2File file) {
    try {
      Path path = path(file);
      // one that may be read and not written is good enough
      String known = Files.exists(path) && !Files.isWritable(path) ? read(path) : "";
      return Secret.of(known.isEmpty() ? knownOrNew(file) : known);
    } catch (IOException refused) {
      throw StoreException.gaveUp(
          StoreSentence.PASSWORD_NOT_KEPT.with(path(file)),
          StoreSentence.SEE_TO_DISK.with(),
          refused);
    }
  }

  private static String read(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return text(channel);
    }
  }

  private static String knownOrNew(H2File file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                path(file),
                Set.of(
                    StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                file.ownerAlone());
        FileLock alone = channel.lock()) {
      String known = alone.isValid() ? text(channel) : "";
      return known.isEmpty() ? written(channel, random()) : known;
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // on to its end
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
  }

  private static String written(FileChannel channel, String password) throws IOException {
    ByteBuffer bytes = StandardCharsets.US_ASCII.encode(password + "\n");
    channel.truncate(0);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
    return password;
  }
}
