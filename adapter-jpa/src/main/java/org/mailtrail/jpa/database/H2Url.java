package org.mailtrail.jpa.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the JDBC URL of an embedded H2 file. */
final class H2Url {
  private static final Pattern FILE =
      Pattern.compile("jdbc:h2:(?:file:)?((?:[./~\\\\]|[A-Za-z]:[/\\\\]).*)");

  private H2Url() {}

  /**
   * The same file, by H2's channel that bears interrupts. Over the usual one a thread that is
   * interrupted while it reads or writes closes the file, and the database is gone for all threads
   * of the process (SQL state 90098); a run that is cut short is interrupted.
   */
  static String bearingInterrupts(String url) {
    Matcher file = FILE.matcher(url);
    return file.matches() ? "jdbc:h2:async:" + file.group(1) : url;
  }

  /** Whether it is a file that this process alone has open. */
  static boolean isFile(String url) {
    return bearingInterrupts(url).startsWith("jdbc:h2:async:");
  }
}
