package org.mailtrail.jpa;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.job.JobSettings;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.LeaseLostException;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.domain.message.MailboxName;

/**
 * What processes do who share four mailboxes: each run logs one mailbox's mail, a batch a unit of
 * work, under the mailbox's lease.
 */
final class Shift {
  static final Duration LEASE = Duration.ofSeconds(10);
  static final List<MailboxName> FOUR =
      IntStream.rangeClosed(1, 4).mapToObj(n -> new MailboxName("mailbox-" + n)).toList();

  /** How many messages are in all four mailboxes. */
  static final int MESSAGES = 800;

  private static final int BATCH = 20;
  private static final int SHARE = MESSAGES / 4;

  private final JpaAdapters adapters;
  private final Consumer<String> batchDone;

  Shift(JpaAdapters adapters, Consumer<String> batchDone) {
    this.adapters = adapters;
    this.batchDone = batchDone;
  }

  Jobs begin() {
    return adapters.jobs(
        new JobSettings(LEASE, Duration.ofMillis(500), FOUR.size(), Duration.ofSeconds(10)),
        this::run);
  }

  private Optional<Duration> run(MailboxName mailbox) {
    Optional<PassLock.Lease> lease = adapters.passLock(LEASE).acquire(mailbox);
    if (lease.isEmpty()) {
      return Optional.of(Duration.ofMillis(100));
    }
    try (PassLock.Lease held = lease.get()) {
      int first = FOUR.indexOf(mailbox) * SHARE;
      for (int from = first; from < first + SHARE; from += BATCH) {
        commit(held, mailbox, from);
        batchDone.accept(mailbox.value());
      }
    }
    return Optional.of(Duration.ofHours(1));
  }

  private void commit(PassLock.Lease held, MailboxName mailbox, int from) {
    if (!held.renew()) {
      throw new LeaseLostException(mailbox);
    }
    adapters
        .books()
        .unitOfWork()
        .run(
            () -> {
              adapters.books().log().append(Samples.interactions(from, BATCH));
              adapters.books().ledger().record(Samples.rows(from, BATCH, Outcome.LOGGED));
            });
  }

  /** Another process, which logs three batches of each mailbox, says so, and hangs. */
  static Process startHanging(DatabaseSettings settings) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Shift.class.getName(),
            settings.url())
        .redirectError(Redirect.DISCARD)
        .start();
  }

  /** Hangs with each mailbox half done. */
  public static void main(String[] arguments) throws InterruptedException {
    DatabaseSettings settings =
        new DatabaseSettings(arguments[0], "logger", Secret.of(Databases.PASSWORD), 8);
    CountDownLatch killed = new CountDownLatch(1);
    ThreadLocal<Integer> batches = ThreadLocal.withInitial(() -> 0);
    try (JpaAdapters adapters = JpaAdapters.open(settings, Clock.systemUTC());
        Jobs jobs =
            new Shift(
                    adapters,
                    mailbox -> {
                      batches.set(batches.get() + 1);
                      if (batches.get() == 3) {
                        System.out.println(mailbox);
                        hang(killed);
                      }
                    })
                .begin()) {
      FOUR.forEach(jobs::schedule);
      killed.await();
    }
  }

  private static void hang(CountDownLatch killed) {
    try {
      killed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
