package org.mailtrail.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mailtrail.cli.UsageException;

/** Keeps a second demo away from a folder in which one runs; it ends with the process at latest. */
final class DemoLock implements AutoCloseable {
  private final FileChannel file;

  private DemoLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the working folder.
   *
   * @throws UsageException when another demo has it
   */
  public static DemoLock take() {
    Path path = DemoFolder.made().resolve("demo.lock");
    try {
      FileChannel file =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(file) == null) {
        file.close();
        throw taken(path);
      }
      return new DemoLock(file);
    } catch (IOException refused) {
      throw DemoFolder.unwritable(path, refused);
    }
  }

  private static UsageException taken(Path path) {
    return new UsageException(
        List.of(
            "Another demo runs in this folder ("
                + path.toAbsolutePath()
                + "). Wait for its end, or start this one in another folder."));
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException here) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("the demo's lock cannot be given back", broken);
    }
  }
}
