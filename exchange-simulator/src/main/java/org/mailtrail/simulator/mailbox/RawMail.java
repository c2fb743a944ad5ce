package org.mailtrail.simulator.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps raw messages in one temporary file, so that many of them need little memory. */
final class RawMail implements AutoCloseable {
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
