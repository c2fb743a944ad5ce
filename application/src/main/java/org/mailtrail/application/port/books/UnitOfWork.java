package org.mailtrail.application.port.books;

/**
 * All of it or nothing: what the other ports of the same store write inside becomes visible
 * together, or not at all when the work throws. Bound to the calling thread.
 */
@FunctionalInterface
public interface UnitOfWork {
  /**
   * Runs the work in one transaction and commits it. Inside another unit of work it joins that one.
   *
   * @throws org.mailtrail.application.port.StoreException when the store cannot commit
   */
  void run(Runnable work);
}
