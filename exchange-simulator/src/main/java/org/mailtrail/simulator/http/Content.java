package org.mailtrail.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The bytes of a response, written when they are needed so that large ones need no memory. */
public interface Content {
  /** How many bytes will be written. */
  long length();

  /** Writes all bytes; the stream stays open. Can be called again. */
  void writeTo(OutputStream out) throws IOException;

  /** Bytes that are in memory anyway. */
  static Content of(byte[] bytes) {
    return new Content() {
      @Override
      public long length() {
        return bytes.length;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
      }
    };
  }

  /** All bytes in memory. */
  default byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream((int) length());
    try {
      writeTo(all);
    } catch (IOException broken) {
      throw new UncheckedIOException("the content of a response cannot be read", broken);
    }
    return all.toByteArray();
  }
}
