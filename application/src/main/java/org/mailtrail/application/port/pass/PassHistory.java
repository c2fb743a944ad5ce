package org.mailtrail.application.port.pass;

import java.util.List;
import java.util.Optional;

/**
 * How a mailbox was worked of late.
 *
 * @param latest the latest passes, newest first
 * @param lastGood the latest that ended without a problem
 */
public record PassHistory(List<PassReport> latest, Optional<PassReport> lastGood) {
  private static final PassHistory NONE = new PassHistory(List.of(), Optional.empty());

  /** Copies the list. */
  public PassHistory {
    latest = List.copyOf(latest);
  }

  /** Of a mailbox that no pass was over so far. */
  public static PassHistory none() {
    return NONE;
  }
}
