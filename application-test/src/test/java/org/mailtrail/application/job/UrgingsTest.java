package org.mailtrail.application.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;

class UrgingsTest {
  private static final MailboxName MAIN = new MailboxName("main");
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final InMemoryAuditTrail trail = new InMemoryAuditTrail(new Memory());
  private final AtomicInteger forgiven = new AtomicInteger();
  private boolean isRefused = true;
  private final Urgings urgings = new Urgings(trail, () -> isRefused, forgiven::incrementAndGet);

  private void noted(int second, String mailbox, String action) {
    trail.append(
        new AuditEntry(
            NOON.plusSeconds(second), "anna", new MailboxName(mailbox), action, List.of()));
  }

  @Test
  void each_urging_is_heeded_once_and_only_by_the_mailbox_it_is_for() {
    noted(0, "main", "RunNow");
    urgings.heed(MAIN);
    assertThat(forgiven).as("a process that has just begun remembers nothing").hasValue(0);

    urgings.heed(MAIN);
    noted(1, "main", "EnterSecret");
    noted(2, "other", "RunNow");
    urgings.heed(MAIN);
    assertThat(forgiven).hasValue(0);

    noted(3, "main", "RestartJob");
    urgings.heed(MAIN);
    urgings.heed(MAIN);
    assertThat(forgiven).hasValue(1);
    noted(3, "main", "RunNow");
    noted(4, "main", "RunNow");
    urgings.heed(MAIN);
    assertThat(forgiven).hasValue(2);
  }

  @Test
  void while_nothing_was_refused_nobody_reads_the_trail_and_an_urging_counts_once_something_is() {
    isRefused = false;
    urgings.heed(MAIN);
    noted(1, "main", "RunNow");
    urgings.heed(MAIN);
    assertThat(forgiven).hasValue(0);

    isRefused = true;
    urgings.heed(MAIN);
    urgings.heed(MAIN);
    assertThat(forgiven).hasValue(1);
  }
}
