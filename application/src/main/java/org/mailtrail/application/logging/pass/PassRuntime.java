package org.mailtrail.application.logging.pass;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.mailtrail.domain.interaction.InteractionTemplate;

/**
 * What a pass runs on besides the caller's thread. Handed in, so that a simulation can drive a pass
 * with one thread and one seed.
 *
 * @param lanes gives each pass an executor that works one task after the other; the pass shuts it
 *     down. It may work them at once in the caller's thread.
 * @param ids gives each pass its name
 * @param acquittals what the process remembers of messages in hand
 * @param familiar what it remembers of messages that are filed away
 * @param templates the codes of those that were there: none is ever removed
 */
public record PassRuntime(
    Supplier<ExecutorService> lanes,
    Supplier<UUID> ids,
    Acquittals acquittals,
    Familiar familiar,
    Set<String> templates) {
  /** Of a process that remembers nothing yet. */
  public PassRuntime(Supplier<ExecutorService> lanes, Supplier<UUID> ids) {
    this(lanes, ids, new Acquittals(), new Familiar(), ConcurrentHashMap.newKeySet());
  }

  /** A daemon thread of its own for each pass, and random names. */
  public static PassRuntime standard() {
    return new PassRuntime(
        () -> Executors.newSingleThreadExecutor(PassRuntime::thread), UUID::randomUUID);
  }

  /** Reads the template where no pass of this process has seen it so far. */
  public void requireTemplate(String code, Supplier<InteractionTemplate> template) {
    if (!templates.contains(code)) {
      templates.add(template.get().code());
    }
  }

  private static Thread thread(Runnable tasks) {
    Thread beside = new Thread(tasks, Thread.currentThread().getName() + "-beside");
    beside.setDaemon(true);
    return beside;
  }
}
