package org.mailtrail.testkit.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.port.health.IntakeHistory;
import org.mailtrail.application.port.health.IntakeSample;
import org.mailtrail.domain.message.MailboxName;

/** What every {@link IntakeHistory} keeps; a part of {@link KeptHealthContract}. */
abstract class IntakeHistoryContract {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final MailboxName MAIN = new MailboxName("main");
  static final MailboxName OTHER = new MailboxName("other");

  /** An empty one. */
  protected abstract KeptHealth empty();

  static IntakeSample sample(MailboxName mailbox, int n, Optional<Long> waiting, long in) {
    return new IntakeSample(mailbox, NOON.plusSeconds(n), waiting, in);
  }

  @Test
  final void samples_of_one_stretch_are_put_together_and_those_of_others_are_not() {
    KeptHealth kept = empty();
    kept.intakes().add(sample(MAIN, 600, Optional.empty(), 2));
    kept.intakes().add(sample(MAIN, 0, Optional.empty(), 1));
    kept.intakes().add(sample(MAIN, 600, Optional.of(7L), 3));
    kept.intakes().add(sample(MAIN, 600, Optional.of(5L), 0));
    kept.intakes().add(sample(MAIN, 600, Optional.empty(), 0));
    kept.intakes().add(sample(OTHER, 600, Optional.of(9L), 9));

    assertThat(kept.intakes().since(List.of(MAIN), NOON))
        .containsExactly(
            sample(MAIN, 0, Optional.empty(), 1), sample(MAIN, 600, Optional.of(7L), 5));
    assertThat(kept.intakes().since(List.of(MAIN), NOON.plusSeconds(1))).hasSize(1);
  }

  @Test
  final void samples_of_several_mailboxes_are_told_together_oldest_first_and_of_no_others() {
    KeptHealth kept = empty();
    MailboxName third = new MailboxName("third");
    kept.intakes().add(sample(MAIN, 600, Optional.of(3L), 0));
    kept.intakes().add(sample(OTHER, 0, Optional.of(2L), 0));
    kept.intakes().add(sample(third, 0, Optional.of(1L), 0));

    assertThat(kept.intakes().since(List.of(MAIN, OTHER), NOON))
        .containsExactly(
            sample(OTHER, 0, Optional.of(2L), 0), sample(MAIN, 600, Optional.of(3L), 0));
    assertThat(kept.intakes().since(List.of(), NOON)).isEmpty();
  }

  @Test
  final void old_samples_are_forgotten() {
    KeptHealth kept = empty();
    kept.intakes().add(sample(MAIN, 0, Optional.of(1L), 1));
    kept.intakes().add(sample(MAIN, 600, Optional.of(1L), 1));
    kept.intakes().forget(NOON.plusSeconds(600));

    assertThat(kept.intakes().since(List.of(MAIN), NOON))
        .containsExactly(sample(MAIN, 600, Optional.of(1L), 1));
  }
}
