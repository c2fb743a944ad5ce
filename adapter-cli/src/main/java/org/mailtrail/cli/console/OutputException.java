package org.mailtrail.cli.console;

import java.io.IOException;
import java.util.Locale;

/** Results could not be written to their end: the device is full, or nobody reads any more. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean readerIsGone;

  OutputException(String where, IOException cause) {
    super(
        where
            + ": cannot be written to its end ("
            + cause.getMessage()
            + "). What is there is not all. Make room, or write elsewhere, and run the command"
            + " again.",
        cause);
    String system = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    this.readerIsGone = system.contains("pipe");
  }

  /** Whether a program such as {@code head} reads the results and has had enough. */
  public boolean readerIsGone() {
    return readerIsGone;
  }
}
