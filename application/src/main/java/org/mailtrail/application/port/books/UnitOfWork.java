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
}
