package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

/** Two services on one PostgreSQL share four mailboxes; one of them is killed in its work. */
@Tag("thorough")
class TwoInstancesTest {
  private static final int MESSAGES = 300;
  private static final int PAGE = 50;
  private static final int PAGES_BEFORE = 6;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  private final Map<MailboxName, SimulatedMailbox> mailboxes = new LinkedHashMap<>();
  private final CountDownLatch inTheMidst = new CountDownLatch(1);
  private final CountDownLatch dead = new CountDownLatch(1);

  /** After some pages of moves Exchange answers nothing more, until the first process is dead. */
  private void holdInTheMidst(Rig rig) {
    AtomicInteger moves = new AtomicInteger();
    rig.simulator()
        .faults()
        .next(
            1,
            Fault.NONE,
            request -> {
              if (isMove(request) && moves.incrementAndGet() > PAGES_BEFORE * PAGE) {
                inTheMidst.countDown();
                awaitDeath();
              }
              return false;
            });
  }

  private static boolean isMove(Request request) {
    return request.path().endsWith("/move");
  }

  private void awaitDeath() {
    try {
      dead.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Path folder(String name) throws Exception {
    return Files.createDirectories(folder.resolve(name));
  }

  @Test
  void when_one_is_killed_the_other_takes_its_mailboxes_over_and_each_message_is_logged_once()
      throws Exception {
    try (Rig rig = new Rig(folder, Databases.POSTGRESQL.fresh(folder))) {
      rig.set("mailtrail.lease", "PT4S").set("mailtrail.http.address", "127.0.0.1:0");
      for (String name : List.of("main", "second", "third", "fourth")) {
        MailboxName mailbox = new MailboxName(name);
        mailboxes.put(mailbox, rig.declare(mailbox));
        rig.set("mailtrail.mailbox." + name + ".page-size", Integer.toString(PAGE));
        rig.set("mailtrail.mailbox." + name + ".interval", "PT10S");
      }
      WrittenMail.people(rig, folder);
      try (OwnProcess first = OwnProcess.run(rig, folder("first"))) {
        await().atMost(PATIENCE).until(() -> rig.enabled() == mailboxes.size());
        holdInTheMidst(rig);
        mailboxes.values().forEach(mailbox -> WrittenMail.deliver(rig, mailbox, MESSAGES));
        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(inTheMidst.getCount()).as(first.output()).isZero());
        try (OwnProcess second = OwnProcess.run(rig, folder("second"))) {
          await()
              .atMost(PATIENCE)
              .untilAsserted(() -> assertThat(second.output()).contains("health and metrics"));
          first.kill();
          dead.countDown();
          takesOver(rig, second);
        }
      } finally {
        dead.countDown();
      }
    }
  }

  private void takesOver(Rig rig, OwnProcess second) {
    long killed = System.nanoTime();
    await().atMost(PATIENCE).untilAsserted(this::nothingWaits);
    System.out.printf(
        "two instances: all was done %d ms after the death of one, lease 4,000 ms%n",
        Duration.ofNanos(System.nanoTime() - killed).toMillis());
    await().atMost(PATIENCE).untilAsserted(() -> isComplete(rig));
    assertThat(second.isAlive()).isTrue();
  }

  private void nothingWaits() {
    mailboxes
        .values()
        .forEach(mailbox -> assertThat(mailbox.folder("inbox").orElseThrow().size()).isZero());
  }

  private void isComplete(Rig rig) {
    long logged = WrittenMail.logged(MESSAGES);
    assertThat(rig.entries()).isEqualTo(logged * mailboxes.size());
    mailboxes.forEach(
        (name, mailbox) -> {
          assertThat(rig.tally(name))
              .containsEntry(Outcome.LOGGED, logged)
              .containsEntry(Outcome.UNMATCHED, MESSAGES - logged)
              .hasSize(2);
          assertThat(mailbox.items()).hasSize(MESSAGES);
          assertThat(mailbox.folderNamed("Archive").orElseThrow().size()).isEqualTo((int) logged);
        });
  }
}
