package org.mailtrail.jpa.health;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.capacity.MeasuredDay;

/** The rows of what was measured. */
final class MeasuredRows {
  private MeasuredRows() {}

  @NullUnmarked
  private static Extent extent(long items, Long bytes) {
    return new Extent(items, Optional.ofNullable(bytes).map(ByteSize::new));
  }

  /** The key of a day. */
  record DayKey(String mailbox, LocalDate measuredOn) implements Serializable {}

  /** The key of a folder on a day. */
  record FolderKey(String mailbox, LocalDate measuredOn, UUID pathHash) implements Serializable {}

  /** A row of {@code measured_day}. */
  @Entity(name = "MeasuredDay")
  @Table(name = "measured_day")
  @IdClass(DayKey.class)
  @NullUnmarked
  static class Day {
    @Id String mailbox;

    @Id
    @Column(name = "measured_on")
    LocalDate measuredOn;

    @Column(name = "measured_at")
    Instant measuredAt;

    long items;
    Long bytes;

    MeasuredDay day(List<FolderExtent> folders) {
      return new MeasuredDay(measuredAt, MeasuredRows.extent(items, bytes), folders);
    }
  }

  /** A row of {@code measured_folder}. */
  @Entity(name = "MeasuredFolder")
  @Table(name = "measured_folder")
  @IdClass(FolderKey.class)
  @NullUnmarked
  static class Folder {
    @Id String mailbox;

    @Id
    @Column(name = "measured_on")
    LocalDate measuredOn;

    @Id
    @Column(name = "path_hash")
    UUID pathHash;

    String path;
    long items;
    Long bytes;

    FolderExtent extent() {
      return new FolderExtent(path, MeasuredRows.extent(items, bytes));
    }
  }
}
