package org.mailtrail.jpa.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers beside an H2 file how it was when it was closed, so that the next opening need not look
 * it through. A file that was written since, or was put there from elsewhere, has another size or
 * time.
 */
public final class CleanEnd {
  private static final Logger LOG = LoggerFactory.getLogger(CleanEnd.class);

  private CleanEnd() {}

  private static Path mark(H2File file) {
    return file.beside(".closed");
  }

  /** Whether the file is as it was when it was closed; that is asked for once. */
  public static boolean forget(H2File file) {
    try {
      boolean isSame = Files.exists(mark(file)) && Files.readString(mark(file)).equals(state(file));
      Files.deleteIfExists(mark(file));
      return isSame;
    } catch (IOException unreadable) {
      LOG.debug("{} is no mark", mark(file), unreadable);
      return false;
    }
  }

  /** Whether it was closed with something in it, and is an empty file by now. */
  public static boolean hasLostAll(H2File file) {
    return Files.exists(mark(file)) && Files.exists(file.path()) && file.isEmpty();
  }

  /** The file is closed. */
  public static void note(H2File file) {
    try {
      Files.deleteIfExists(mark(file));
      Files.createFile(mark(file), file.ownerAlone());
      Files.writeString(mark(file), state(file));
    } catch (IOException noRoom) {
      LOG.debug("{} is looked through when it is opened again", file.path(), noRoom);
    }
  }

  private static String state(H2File file) throws IOException {
    BasicFileAttributes state = Files.readAttributes(file.path(), BasicFileAttributes.class);
    return state.size() + " " + state.lastModifiedTime();
  }
}
