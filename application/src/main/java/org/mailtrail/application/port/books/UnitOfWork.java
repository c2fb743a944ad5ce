package org.mailtrail.application.port.books;

import java.util.function.Supplier;

/**
 * All of it or nothing: what the other ports of the same store write inside becomes visible
 * together, or not at all when the work throws. Bound to the calling thread.
 */
public interface UnitOfWork {
  /**
   * Does the work in one transaction, commits it, and gives what the work gave. Inside another unit
   * of work it joins that one.
   *
   * @throws org.mailtrail.application.port.StoreException when the store cannot commit
   */
  <T> T run(Supplier<T> work);

  /** Does the same with work that gives nothing. */
  default void run(Runnable work) {
    run(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Does the same without waiting for the disk (ADR 0073): what is kept outlives this process at
   * once, and the machine of the store when a later unit of work has been {@link #run run}. For
   * notes that can be found again where they are lost, and for nothing else. A unit inside this one
   * waits no more than it.
   *
   * @implSpec a store that makes no difference waits
   */
  default <T> T runUnsynced(Supplier<T> work) {
    return run(work);
  }

  /** Does the same with work that gives nothing. */
  default void runUnsynced(Runnable work) {
    runUnsynced(
        () -> {
          work.run();
          return true;
        });
  }
}
