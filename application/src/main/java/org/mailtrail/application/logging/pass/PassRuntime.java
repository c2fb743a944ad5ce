package org.mailtrail.application.logging.pass;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * What a pass runs on besides the caller's thread. Handed in, so that a simulation can drive a pass
 * with one thread and one seed.
 *
 * @param lanes gives each pass an executor that works one task after the other; the pass shuts it
 *     down. It may work them at once in the caller's thread.
 * @param ids gives each pass its name
 * @param acquittals what the process remembers from one pass to the next
 */
public record PassRuntime(
    Supplier<ExecutorService> lanes, Supplier<UUID> ids, Acquittals acquittals) {
  /** Of a process that remembers nothing yet. */
  public PassRuntime(Supplier<ExecutorService> lanes, Supplier<UUID> ids) {
    this(lanes, ids, new Acquittals());
  }

  /** A daemon thread of its own for each pass, and random names. */
  public static PassRuntime standard() {
    return new PassRuntime(
        () -> Executors.newSingleThreadExecutor(PassRuntime::thread), UUID::randomUUID);
  }

  private static Thread thread(Runnable tasks) {
    Thread beside = new Thread(tasks, Thread.currentThread().getName() + "-beside");
    beside.setDaemon(true);
    return beside;
  }
}
