package org.mailtrail.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where results go, in UTF-8. A writer from here throws {@link OutputException} as soon as it
 * cannot write; close or flush it, or its last bytes are neither written nor missed.
 */
public final class Output {
  private Output() {}

  /** Makes the standard output of this process tell when it cannot be written. */
  public static void tellOfStandardOutput() {
    System.setOut(telling(new FileOutputStream(FileDescriptor.out)));
  }

  /** A standard output over this stream. */
  public static PrintStream telling(OutputStream stream) {
    return new PrintStream(
        new TellingStream(stream, "standard output"), false, StandardCharsets.UTF_8);
  }

  /** The standard output. */
  public static PrintWriter standard() {
    Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    return new PrintWriter(isTerminal() ? new ShownWriter(out) : out);
  }

  /** Whether a person looks at the standard output; the launcher knows. */
  public static boolean isTerminal() {
    return Boolean.getBoolean("mailtrail.terminal");
  }

  /**
   * A file, which is made or emptied.
   *
   * @throws UncheckedIOException when it cannot be opened; the message says what to do
   */
  public static PrintWriter to(Path file) {
    try {
      return new PrintWriter(
          new TellingStream(Files.newOutputStream(file), file.toString()),
          false,
          StandardCharsets.UTF_8);
    } catch (IOException refused) {
      throw new UncheckedIOException(file + ": cannot be written. Check path and rights.", refused);
    }
  }
}
