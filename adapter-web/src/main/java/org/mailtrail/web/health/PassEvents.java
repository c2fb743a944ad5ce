package org.mailtrail.web.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.mailtrail.application.health.RunningPasses;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.web.site.Reply;

/**
 * Tells a browser whenever a pass has come further, in this process at once and in another within
 * seconds (server-sent events), for a minute; then the browser asks again. A few browsers at a
 * time: the others reload.
 */
final class PassEvents {
  private static final int AT_ONCE = 8;
  private static final int ROUNDS = 20;
  private static final Duration ROUND = Duration.ofSeconds(3);

  private final RunningPasses passes;
  private final Semaphore places = new Semaphore(AT_ONCE);

  PassEvents(RunningPasses passes) {
    this.passes = passes;
  }

  Reply answer() {
    return new Reply.Events(this::tell);
  }

  private void tell(Reply.Listener browser) {
    if (!places.tryAcquire()) {
      return;
    }
    try {
      tellChanges(browser);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (StoreException outOfReach) {
      // the browser asks again, and is told by the page
    } finally {
      places.release();
    }
  }

  private void tellChanges(Reply.Listener browser) throws InterruptedException {
    Seen seen = new Seen(passes.changes(), passes.now());
    browser.tell("watching", String.valueOf(seen.changes()));
    for (int round = 0; round < ROUNDS && !browser.isGone(); round++) {
      seen = tellNext(browser, seen);
    }
  }

  private Seen tellNext(Reply.Listener browser, Seen before) throws InterruptedException {
    Seen now = new Seen(passes.awaitChange(before.changes(), ROUND), passes.now());
    if (now.equals(before)) {
      browser.stayAlive();
    } else if (!browser.isGone()) {
      browser.tell("changed", String.valueOf(now.changes()));
    }
    return now;
  }

  private record Seen(long changes, List<PassAtWork> shown) {}
}
