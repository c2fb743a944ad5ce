package org.mailtrail.watch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mailtrail.webserver.ServedPage;

/**
 * A page that is made once for all who ask for it at the same time, and is never waited for long.
 */
final class SharedPage {
  private static final Duration PATIENCE = Duration.ofMillis(1_900);
  private static final ServedPage LATE =
      ServedPage.text(
          503, "This page was not ready in time. Ask again; if it stays, look at the log.");

  private final Supplier<ServedPage> made;
  private final Executor threads;
  private @Nullable CompletableFuture<ServedPage> making;

  SharedPage(Supplier<ServedPage> made, Executor threads) {
    this.made = made;
    this.threads = threads;
  }

  synchronized CompletionStage<ServedPage> ask() {
    CompletableFuture<ServedPage> page = making;
    if (page == null || page.isDone()) {
      page = CompletableFuture.supplyAsync(made, threads);
      making = page;
    }
    return page.copy().completeOnTimeout(LATE, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
