package org.mailtrail.jpa;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 whose URLs begin with {@code jdbc:h2:watched:}: is all that was written on disk? */
public final class WatchedFiles extends FilePathWrapper {
  private static final AtomicBoolean ON_DISK = new AtomicBoolean(true);

  private static final AtomicBoolean FULL = new AtomicBoolean();

  /** From now on the disk has no room, or has some again. */
  static void full(boolean isFull) {
    FULL.set(isFull);
  }

  static void register() {
    FilePath.register(new WatchedFiles());
  }

  /** Whether nothing was written since the last time that the disk was waited for. */
  static boolean areOnDisk() {
    return ON_DISK.get();
  }

  @Override
  public String getScheme() {
    return "watched";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Watched(super.open(mode));
  }

  private static final class Watched extends FileBaseDefault {
    private final FileChannel file;

    private Watched(FileChannel file) {
      this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
      if (FULL.get()) {
        throw new IOException("No space left on device");
      }
      ON_DISK.set(false);
      return file.write(bytes, position);
    }

    @Override
    public void force(boolean withMetadata) throws IOException {
      file.force(withMetadata);
      ON_DISK.set(true);
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
      return file.read(bytes, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
