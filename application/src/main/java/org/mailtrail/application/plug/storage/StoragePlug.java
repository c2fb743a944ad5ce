package org.mailtrail.application.plug.storage;

import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.StoreProbe;
import org.mailtrail.application.port.job.JobRunner;

/**
 * Everything that is kept, in one piece: what a database gives. All parts share one unit of work,
 * {@link Books#unitOfWork}. {@code JpaAdapters} is one.
 */
public interface StoragePlug extends AutoCloseable {
  /** What a pass reads and writes. */
  Books books();

  /** The history of passes, and leases of this length on mailboxes. */
  KeptPasses keptPasses(Duration lease);

  /** Who is registered. */
  KeptPeople keptPeople();

  /** What people read and write by hand. */
  KeptByHand keptByHand();

  /** What is set up, with the secrets that belong to it. */
  KeptSetups keptSetups();

  /** What others are told of. */
  KeptOutbox keptOutbox();

  /** What is remembered of health. */
  KeptHealth keptHealth();

  /** Tells of the store itself; empty where that cannot be told. */
  default Optional<StoreProbe> probe() {
    return Optional.empty();
  }

  /** Who runs passes when. */
  JobRunner jobRunner();

  @Override
  void close();
}
