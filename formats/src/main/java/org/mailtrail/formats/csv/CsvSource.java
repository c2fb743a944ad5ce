package org.mailtrail.formats.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is to be read, wherever it comes from.
 *
 * @param name what problems call it
 * @param content its bytes
 */
public record CsvSource(String name, Content content) {
  /** Opens the bytes. */
  @FunctionalInterface
  public interface Content {
    /** From the beginning; the reader closes it. */
    InputStream open() throws IOException;
  }

  /** A file of this machine. */
  public static CsvSource of(Path file) {
    return new CsvSource(file.toString(), () -> Files.newInputStream(file));
  }

  /** A file that was sent. */
  public static CsvSource of(String name, byte[] content) {
    return new CsvSource(name, () -> new ByteArrayInputStream(content));
  }
}
