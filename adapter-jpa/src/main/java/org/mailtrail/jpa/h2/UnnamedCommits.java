package org.mailtrail.jpa.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.jpa.failure.StoreSentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits that lie whole in an H2 file and that its header does not name: H2 2.5.252 leaves them
 * when the process is killed, and would write over them (ADR 0015).
 */
public final class UnnamedCommits {
  private static final Logger LOG = LoggerFactory.getLogger(UnnamedCommits.class);

  /** What the file as it was found is called beside the one that was mended. */
  static final String AS_FOUND = ".as-found.mv.db";

  private UnnamedCommits() {}

  /**
   * Makes the header name the newest commit of the file; the file as it was is kept beside it. A
   * file that cannot be read, or that somebody else has open, stays as it is.
   *
   * @return how many commits were brought back
   */
  public static long bringBack(H2File file) {
    if (file.isEmpty()) {
      return 0;
    }
    try {
      long missing =
          newest(reading(file).readOnly().recoveryMode()) - newest(reading(file).readOnly());
      if (missing > 0) {
        mend(file, missing);
      }
      return missing;
    } catch (MVStoreException unreadable) {
      LOG.debug("{} is left to the database to judge", file.path(), unreadable);
      return 0;
    }
  }

  private static void mend(H2File file, long missing) {
    keepAsFound(file);
    nameNewest(file);
    LOG.warn(
        "{}: {} commits were not named by the file's header and were brought back",
        file.path(),
        missing);
  }

  private static MVStore.Builder reading(H2File file) {
    return new MVStore.Builder()
        .fileName(file.path().toString())
        .autoCommitDisabled()
        .autoCompactFillRate(0);
  }

  private static long newest(MVStore.Builder builder) {
    MVStore store = builder.open();
    try {
      return store.getCurrentVersion();
    } finally {
      store.closeImmediately();
    }
  }

  /** The recovery mode looks for the newest; a clean end writes it into the header. */
  private static void nameNewest(H2File file) {
    int withoutCompaction = 0;
    reading(file).recoveryMode().open().close(withoutCompaction);
  }

  private static void keepAsFound(H2File file) {
    Path asFound = file.beside(AS_FOUND);
    try {
      Files.copy(file.path(), asFound, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException noRoom) {
      throw StoreException.gaveUp(
          StoreSentence.NO_COPY_KEPT.with(asFound), StoreSentence.SEE_TO_DISK.with(), noRoom);
    }
  }
}
