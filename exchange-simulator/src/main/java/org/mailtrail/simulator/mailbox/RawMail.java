package org.mailtrail.simulator.mailbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.mailtrail.simulator.http.Content;

/** Keeps raw messages in one temporary file, so that many of them need little memory. */
final class RawMail implements AutoCloseable {
  private static final int BLOCK = 48 * 1024;

  private final FileChannel file;
  private long end;

  RawMail() {
    try {
      Path path = Files.createTempFile("mailtrail-simulator", ".mail");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot make a temporary file for mail", broken);
    }
  }

  /** Where a message lies. */
  record Place(long offset, int length) {}

  synchronized Place append(byte[] raw) {
    Place place = new Place(end, raw.length);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(raw);
      while (buffer.hasRemaining()) {
        file.write(buffer, end + buffer.position());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write mail to a temporary file", broken);
    }
    end += raw.length;
    return place;
  }

  /** The message, read block by block when it is needed. */
  Content content(Place place) {
    return new Kept(file, place);
  }

  private record Kept(FileChannel file, Place place) implements Content {
    @Override
    public long length() {
      return place.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      for (int done = 0; done < place.length(); done += block.position()) {
        block.clear().limit(Math.min(BLOCK, place.length() - done));
        if (file.read(block, place.offset() + done) < 0) {
          throw new IllegalStateException("the file of raw mail is too short");
        }
        out.write(block.array(), 0, block.position());
      }
    }
  }

  byte[] read(Place place) {
    ByteBuffer buffer = ByteBuffer.allocate(place.length());
    try {
      while (buffer.hasRemaining()) {
        if (file.read(buffer, place.offset() + buffer.position()) < 0) {
          throw new IllegalStateException("the file of raw mail is too short");
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read mail from a temporary file", broken);
    }
    return buffer.array();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot remove the temporary file for mail", broken);
    }
  }
}
