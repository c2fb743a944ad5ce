package org.mailtrail.application.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.books.StoreProbe;
import org.mailtrail.application.port.identity.SecretVault;

/** Tells whether what Mailtrail stands on is sound: database, clocks, disk. */
public final class InspectInstallation {
  /** Leases and sign-ins are told by clocks that agree. */
  private static final Duration APART = Duration.ofSeconds(30);

  private static final long LEAST_FREE = 1_000_000_000;
  private static final long MEGABYTE = 1_000_000;

  private final Optional<StoreProbe> probe;
  private final SecretVault secrets;
  private final Supplier<Optional<Room>> room;
  private final Clock clock;

  /**
   * Looking at these.
   *
   * @param probe tells of the database; absent where it cannot be told
   * @param secrets those that people enter
   * @param room the disk on which Mailtrail writes; empty where it is not known
   */
  public InspectInstallation(
      Optional<StoreProbe> probe, SecretVault secrets, Supplier<Optional<Room>> room, Clock clock) {
    this.probe = probe;
    this.secrets = secrets;
    this.room = room;
    this.clock = clock;
  }

  /** What is found now; never throws for what does not answer. */
  public List<Finding> run() {
    List<Finding> found = new ArrayList<>();
    probe.ifPresent(store -> look(store, found));
    locked().ifPresent(found::add);
    room.get().map(InspectInstallation::disk).ifPresent(found::add);
    return found;
  }

  /** A database that does not answer is told of already. */
  private Optional<Finding> locked() {
    try {
      int count = secrets.kept().size();
      return count == 0 ? Optional.empty() : Optional.of(opened(String.valueOf(count)));
    } catch (SecretsException locked) {
      return Optional.of(
          Finding.broken(
              "secrets-locked",
              "The encrypted store cannot be opened: " + locked.getMessage() + ".",
              locked.seen(),
              locked.advice()));
    } catch (StoreException toldAlready) {
      return Optional.empty();
    }
  }

  private static Finding opened(String count) {
    return Finding.good(
        "secrets", "The encrypted store can be opened; secrets in it: " + count + ".", count);
  }

  private void look(StoreProbe store, List<Finding> found) {
    Instant before = clock.instant();
    try {
      StoreProbe.Found there = store.look();
      found.add(
          Finding.good(
              "database",
              "The database answers: " + there.product() + ", tables " + there.tables() + ".",
              there.product(),
              there.tables()));
      found.add(clocks(before, there.clock(), clock.instant()));
    } catch (StoreException outOfReach) {
      found.add(silent(outOfReach));
    }
  }

  private static Finding silent(StoreException outOfReach) {
    return Finding.broken(
        "database-silent",
        "The database does not answer: " + outOfReach.getMessage() + ".",
        outOfReach.seen(),
        outOfReach.advice().isSaid() ? outOfReach.advice() : PortSentence.LOOK_AFTER.with());
  }

  /** What the way there and back took belongs to nobody. */
  private static Finding clocks(Instant before, Instant there, Instant after) {
    Duration apart = apart(before, there, after);
    String seconds = String.valueOf(apart.toSeconds());
    String seen = "This machine's clock and the database's are " + seconds + " s apart.";
    return apart.compareTo(APART) <= 0
        ? Finding.good("clock", seen, seconds)
        : Finding.bad("clock-apart", seen, "Let both be set by the same time server.", seconds);
  }

  private static Duration apart(Instant before, Instant there, Instant after) {
    if (there.isBefore(before)) {
      return Duration.between(there, before);
    }
    return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
  }

  private static Finding disk(Room room) {
    String free = String.valueOf(room.free() / MEGABYTE);
    return room.free() >= Math.min(LEAST_FREE, room.total() / 2)
        ? Finding.good(
            "disk", "There are " + free + " MB free at " + room.folder() + ".", free, room.folder())
        : Finding.bad(
            "disk-full",
            "There are only " + free + " MB free at " + room.folder() + ".",
            "Make room; where nothing can be written, nothing is logged.",
            free,
            room.folder());
  }
}
