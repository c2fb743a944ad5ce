package org.mailtrail.simulator.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Reads mboxrd: a {@code From } line after an empty line begins a message, a quoted one loses one
 * {@code >}, and the empty line before a separator belongs to the mbox.
 */
final class Mbox {
  private static final byte[] SEPARATOR = "From ".getBytes(StandardCharsets.US_ASCII);

  private final Consumer<byte[]> reader;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private boolean inMessage;
  private boolean afterEmptyLine = true;

  private Mbox(Consumer<byte[]> reader) {
    this.reader = reader;
  }

  static void read(Path path, Consumer<byte[]> reader) throws IOException {
    Mbox mbox = new Mbox(reader);
    try (InputStream in = open(path)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        line.write(next);
        if (next == '\n') {
          mbox.take(line.toByteArray());
          line.reset();
        }
      }
      if (line.size() > 0) {
        mbox.take(line.toByteArray());
      }
    }
    mbox.flush();
  }

  private static InputStream open(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    return new BufferedInputStream(
        path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in, 1 << 16);
  }

  private void take(byte[] line) {
    if (afterEmptyLine && startsWithSeparator(line, 0)) {
      flush();
      inMessage = true;
      afterEmptyLine = false;
      return;
    }
    afterEmptyLine = line.length == 1 && line[0] == '\n' || line.length == 2 && line[0] == '\r';
    if (inMessage) {
      int quoted = isQuoted(line) ? 1 : 0;
      message.write(line, quoted, line.length - quoted);
    }
  }

  private static boolean isQuoted(byte[] line) {
    int at = 0;
    while (at < line.length && line[at] == '>') {
      at++;
    }
    return at > 0 && startsWithSeparator(line, at);
  }

  private static boolean startsWithSeparator(byte[] line, int at) {
    if (line.length < at + SEPARATOR.length) {
      return false;
    }
    for (int i = 0; i < SEPARATOR.length; i++) {
      if (line[at + i] != SEPARATOR[i]) {
        return false;
      }
    }
    return true;
  }

  private void flush() {
    if (inMessage) {
      byte[] raw = message.toByteArray();
      int end = raw.length;
      boolean ownsLastLine =
          end >= 2 && raw[end - 1] == '\n' && raw[end - 2] == '\n' || end == 1 && raw[0] == '\n';
      reader.accept(java.util.Arrays.copyOf(raw, ownsLastLine ? end - 1 : end));
    }
    message.reset();
  }
}
