package org.mailtrail.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.health.CheckHealth;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.HealthSentence;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.webserver.Door;
import org.mailtrail.webserver.ServedPage;
import org.mailtrail.webserver.ServedRequest;
import org.mailtrail.webserver.Site;

/**
 * {@code /health/live} answers as long as the process does; {@code /health/ready} is 503 whenever
 * mail may be waiting unseen, with the reasons; {@code /metrics} is for Prometheus. All of them are
 * answered within two seconds, from the first moment on; the latter two to those alone whom the
 * door lets in.
 */
public final class WatchPages implements Site, AutoCloseable {
  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final ServedPage LIVE =
      new ServedPage(200, HealthJson.TYPE, "{\"status\":\"UP\"}\n");
  private static final Health STARTING =
      new Health(
          List.of(
              Symptom.of(
                  Code.STARTING,
                  HealthSentence.SERVICE_STARTS.with(),
                  HealthSentence.SERVICE_OPENS.with())));

  private final Door door;
  private final ExecutorService threads = Executors.newFixedThreadPool(2, WatchPages::thread);
  private final SharedPage ready = new SharedPage(this::ready, threads);
  private final SharedPage metrics = new SharedPage(this::metrics, threads);
  private volatile @Nullable Shown shown;

  /** What is there to be told, once the service has opened. */
  private record Shown(CheckHealth health, Metrics metrics) {}

  /** Pages that say that the service is starting, until they are given more to tell. */
  public WatchPages(Door door) {
    this.door = door;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "pages");
    thread.setDaemon(true);
    return thread;
  }

  /** Tells these from now on. */
  public void show(CheckHealth health, Metrics numbers) {
    shown = new Shown(health, numbers);
  }

  @Override
  public CompletionStage<ServedPage> answer(ServedRequest visit) {
    if (!READING.contains(visit.method())) {
      return CompletableFuture.completedFuture(
          ServedPage.text(405, "Only GET and HEAD are served here."));
    }
    return switch (visit.path()) {
      case "/health/live" -> CompletableFuture.completedFuture(LIVE);
      case "/health/ready" -> behindTheDoor(visit, ready);
      case "/metrics" -> behindTheDoor(visit, metrics);
      default ->
          CompletableFuture.completedFuture(
              ServedPage.text(404, "There is /health/live, /health/ready and /metrics."));
    };
  }

  private CompletionStage<ServedPage> behindTheDoor(ServedRequest visit, SharedPage page) {
    Optional<ServedPage> refused = door.refusal(visit);
    return refused.isPresent() ? CompletableFuture.completedFuture(refused.get()) : page.ask();
  }

  private ServedPage ready() {
    Shown now = shown;
    Health health = now == null ? STARTING : now.health().run();
    return new ServedPage(
        health.isReady() ? 200 : 503, HealthJson.TYPE, HealthJson.of(health) + "\n");
  }

  private ServedPage metrics() {
    Shown now = shown;
    return now == null
        ? ServedPage.text(503, "The service is starting.")
        : new ServedPage(200, "text/plain; version=0.0.4; charset=utf-8", now.metrics().scrape());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
