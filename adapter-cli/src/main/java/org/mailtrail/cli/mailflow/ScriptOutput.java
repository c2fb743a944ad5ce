package org.mailtrail.cli.mailflow;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mailtrail.cli.console.Output;

/** Where a PowerShell script goes: into a file, or to the standard output. */
final class ScriptOutput {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private ScriptOutput() {}

  static void print(String script) {
    PrintWriter out = Output.standard();
    out.print(marked(script));
    out.flush();
  }

  /** Windows PowerShell reads a file without the mark as the machine's own code page. */
  private static String marked(String script) {
    boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(script);
    return ascii ? script : BYTE_ORDER_MARK + script;
  }

  /**
   * Writes the file.
   *
   * @throws UncheckedIOException with what to do, when it cannot be written
   */
  static void write(Path file, String script) {
    try {
      Files.writeString(file, marked(script));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          file + ": cannot be written. Check the path and the rights.", unwritable);
    }
  }
}
