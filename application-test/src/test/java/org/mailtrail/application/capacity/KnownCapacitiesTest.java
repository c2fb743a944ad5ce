package org.mailtrail.application.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.health.memory.TellIntake;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.application.port.health.IntakeSample;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.capacity.Alertness;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.health.InMemoryHealth;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

class KnownCapacitiesTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final MailboxName MAIN = new MailboxName("main");
  private static final long GB = ByteSize.gigabytes(1).bytes();

  private final Memory memory = new Memory();
  private final SettableClock clock = new SettableClock(NOON);
  private final InMemorySetups setups = new InMemorySetups(memory);
  private final KeptHealth kept = InMemoryHealth.in(memory);
  private final CapacityHistory history =
      Bent.of(
          CapacityHistory.class,
          kept.capacity(),
          "since",
          (call, good) -> {
            this.reads++;
            return good.call(call);
          });
  private int reads;
  private final MailboxSetup main = SampleSetups.named("main").enabled(true);

  private ShowCapacity show(CapacityRules rules) {
    return new ShowCapacity(history, new TellIntake(kept.intakes(), clock), rules, clock);
  }

  private KnownCapacities known(CapacityRules rules) {
    return new KnownCapacities(setups, history, show(rules), rules);
  }

  private List<Symptom> troubles(CapacityRules rules) {
    return known(rules).troubles();
  }

  private void measured(int daysAgo, long bytes) {
    history.keep(
        MAIN,
        MeasuredDay.of(
            NOON.minus(Duration.ofDays(daysAgo)),
            List.of(
                new FolderExtent("\\Archive", new Extent(9, Optional.of(new ByteSize(bytes)))))));
  }

  @Test
  void a_mailbox_with_room_is_no_trouble() {
    setups.save(main);
    assertThat(troubles(CapacityRules.standard())).isEmpty();
    measured(0, 20 * GB);
    assertThat(troubles(CapacityRules.standard())).isEmpty();
  }

  @Test
  void a_mailbox_that_fills_up_is_told_before_it_is_full_and_not_in_red() {
    setups.save(main);
    for (int ago = 20; ago >= 0; ago--) {
      measured(ago, 30 * GB - ago * GB / 2);
    }

    assertThat(troubles(CapacityRules.standard()))
        .singleElement()
        .satisfies(trouble -> assertThat(trouble.code()).isEqualTo(Code.MAILBOX_FILLS_UP))
        .satisfies(trouble -> assertThat(trouble.mailbox()).contains(MAIN))
        .satisfies(
            trouble ->
                assertThat(trouble.what())
                    .isEqualTo("the mailbox holds 30 GB of 50 GB (60 %): full in about 40 days"))
        .satisfies(
            trouble ->
                assertThat(trouble.remedy())
                    .startsWith("Go over to a new mailbox: mailtrail setup roll-over main.")
                    .endsWith("set mailtrail.mailbox.main.quota."));
    assertThat(Code.MAILBOX_FILLS_UP.isRed()).isFalse();
  }

  @Test
  void a_full_mailbox_is_red() {
    setups.save(main);
    measured(0, 50 * GB);

    assertThat(troubles(CapacityRules.standard()))
        .extracting(Symptom::code)
        .containsExactly(Code.MAILBOX_FULL);
    assertThat(Code.MAILBOX_FULL.isRed()).isTrue();
  }

  @Test
  void a_licence_gives_room() {
    setups.save(main);
    measured(0, 50 * GB);

    assertThat(
            troubles(
                new CapacityRules(Map.of(MAIN, ByteSize.gigabytes(100)), Alertness.standard())))
        .isEmpty();
  }

  @Test
  void on_premises_nothing_is_known_of_a_limit_that_nobody_has_set() {
    setups.save(main.with(SampleSetups.place(ExchangeKind.ON_PREMISES)));
    measured(0, 500 * GB);

    assertThat(troubles(CapacityRules.standard())).isEmpty();
  }

  @Test
  void days_are_read_again_only_when_the_mailbox_was_measured_again() {
    setups.save(main);
    measured(1, GB);
    KnownCapacities known = known(CapacityRules.standard());
    known.look(List.of(main));
    known.look(List.of(main));
    assertThat(reads).isOne();

    measured(0, 2 * GB);
    assertThat(known.look(List.of(main)).get(MAIN).latest().at()).isEqualTo(NOON);
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void the_busiest_hour_is_shown_beside() {
    measured(0, GB);
    kept.intakes().add(new IntakeSample(MAIN, NOON.minusSeconds(7_200), Optional.empty(), 40));
    kept.intakes().add(new IntakeSample(MAIN, NOON.minusSeconds(600), Optional.empty(), 3));

    assertThat(show(CapacityRules.standard()).run(main).orElseThrow().busiest())
        .contains(new TellIntake.Hour(NOON.minusSeconds(7_200), Optional.empty(), 40));
  }
}
