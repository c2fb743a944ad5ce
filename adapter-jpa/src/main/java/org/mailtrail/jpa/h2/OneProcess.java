package org.mailtrail.jpa.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an H2 file for this process as long as it is open here, by a lock on an empty file beside
 * it. H2's own lock does not last as long: when a disk is full it opens the file anew and then
 * closes what it had open before, by which the operating system (POSIX) ends all locks that the
 * process has on the file. Another process could open it then, and each would write over what the
 * other has committed.
 */
public final class OneProcess {
  private static final Logger LOG = LoggerFactory.getLogger(OneProcess.class);
  private static final Map<Path, Held> HELD = new HashMap<>();

  private OneProcess() {}

  /** How often a file is open here; the lock is closed with the last one. */
  private record Held(FileChannel channel, int times) {
    Held with(int more) {
      return new Held(channel, times + more);
    }
  }

  /**
   * Takes the file for this process, however often it is opened here. Where no file can be made
   * beside it, H2's own lock is all there is.
   *
   * @return whether no other process has it
   */
  public static synchronized boolean enter(H2File file) {
    try {
      file.makeFolder();
      Path lock = lock(file);
      Held held = HELD.get(lock);
      if (held != null) {
        HELD.put(lock, held.with(1));
        return true;
      }
      return lock(lock, file);
    } catch (IOException | OverlappingFileLockException unguarded) {
      LOG.debug("{} is guarded by H2 alone", file.path(), unguarded);
      return true;
    }
  }

  private static boolean lock(Path lock, H2File file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), file.ownerAlone());
    if (channel.tryLock() == null) {
      channel.close();
      return false;
    }
    HELD.put(lock, new Held(channel, 1));
    return true;
  }

  /** It is closed here; with the last one another process may open it. */
  public static synchronized void leave(H2File file) {
    try {
      Path lock = lock(file);
      Held held = HELD.remove(lock);
      if (held != null && held.times() > 1) {
        HELD.put(lock, held.with(-1));
      } else if (held != null) {
        held.channel().close();
      }
    } catch (IOException gone) {
      LOG.debug("{} is left with its folder", file.path(), gone);
    }
  }

  /** By its real folder: one lock however the way there is written. */
  private static Path lock(H2File file) throws IOException {
    Path lock = file.beside(".open");
    return Objects.requireNonNull(lock.getParent()).toRealPath().resolve(lock.getFileName());
  }
}
