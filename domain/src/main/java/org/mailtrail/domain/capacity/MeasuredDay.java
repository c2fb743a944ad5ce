package org.mailtrail.domain.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What lay in a mailbox on a day.
 *
 * @param at when it was measured
 * @param total in all folders together, but for what is recoverable
 * @param folders the largest of them, largest first; none for days of which only the total is kept
 */
public record MeasuredDay(Instant at, Extent total, List<FolderExtent> folders) {
  /** So many folders of a day are kept apart; the others count in the total alone. */
  public static final int FOLDERS = 100;

  /** Copies the list. */
  public MeasuredDay {
    folders = List.copyOf(folders);
  }

  /** What was measured of all folders then. */
  public static MeasuredDay of(Instant at, List<FolderExtent> all) {
    return new MeasuredDay(
        at,
        all.stream()
            .filter(folder -> !folder.isRecoverable())
            .map(FolderExtent::extent)
            .reduce(Extent.NOTHING, Extent::plus),
        all.stream().sorted(FolderExtent.LARGEST_FIRST).limit(FOLDERS).toList());
  }

  /** The day, by UTC. */
  public LocalDate day() {
    return at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** How much lay in that folder; empty where it was none of the largest. */
  public Optional<Extent> folder(String path) {
    return folders.stream()
        .filter(folder -> folder.path().equals(path))
        .map(FolderExtent::extent)
        .findFirst();
  }
}
