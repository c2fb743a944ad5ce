package org.mailtrail.bootstrap.command;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.bootstrap.console.Summary;
import org.mailtrail.bootstrap.console.Terminal;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mailtrail run}. */
@Command(
    name = "run",
    description = {
      "Runs passes until it is stopped: over each mailbox at its interval.",
      "",
      "A pass that fails is reported and tried again at the next interval. On SIGTERM or Ctrl-C the"
          + " batch that is being worked is finished first."
    },
    footer = {"", "Example: mailtrail run --config /etc/mailtrail.properties"},
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

  @Mixin private Shared shared = new Shared();

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Shared.terminal();
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch stop = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stopGracefully(terminal, stop, ended), "stop"));
    try (Engine engine = shared.engine()) {
      List<MailboxName> mailboxes = LogCommand.chosen(engine, List.of());
      LOG.info("logging {}", mailboxes);
      Map<MailboxName, Instant> due = new HashMap<>();
      while (!terminal.isStopRequested()) {
        mailboxes.forEach(mailbox -> logWhenDue(engine, mailbox, due, terminal));
        Instant next = due.values().stream().min(Instant::compareTo).orElseThrow();
        long pause = Math.max(0, Duration.between(Instant.now(), next).toMillis());
        if (stop.await(pause, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    } finally {
      ended.countDown();
    }
    return Shared.OK;
  }

  private static void logWhenDue(
      Engine engine, MailboxName mailbox, Map<MailboxName, Instant> due, Terminal terminal) {
    Instant now = Instant.now();
    if (terminal.isStopRequested() || now.isBefore(due.getOrDefault(mailbox, now))) {
      return;
    }
    try {
      PassReport report = engine.log(mailbox, terminal.progress());
      if (report.problem().isPresent()) {
        LOG.warn("{}", Summary.line(report));
      } else if (report.counts().seen() > 0) {
        LOG.info("{}", Summary.line(report));
      }
    } catch (RuntimeException failure) {
      // the history cannot be written, or Mailtrail is at fault: say so, and go on at the next
      LOG.error("the pass over {} failed", mailbox, failure);
    }
    due.put(mailbox, now.plus(engine.interval(mailbox)));
  }

  private static void stopGracefully(Terminal terminal, CountDownLatch stop, CountDownLatch ended) {
    terminal.requestStop();
    stop.countDown();
    try {
      if (!ended.await(1, TimeUnit.MINUTES)) {
        LOG.warn("the pass did not end within a minute; the next start goes on with it");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
