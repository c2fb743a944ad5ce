package org.mailtrail.application.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.health.InMemoryHealth;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailboxes;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

class MeasureEveryDayTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final MailboxName MAIN = new MailboxName("main");
  private static final MailboxName OTHER = new MailboxName("other");

  private final SettableClock clock = new SettableClock(NOON);
  private final Memory memory = new Memory();
  private final InMemorySetups setups = new InMemorySetups(memory);
  private final CapacityHistory history = InMemoryHealth.in(memory).capacity();
  private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
  private final List<Throwable> faults = new ArrayList<>();
  private final MeasureEveryDay chore =
      new MeasureEveryDay(
          setups,
          new MeasureCapacity(mailboxes, history, clock),
          history,
          (mailbox, fault) -> faults.add(fault),
          clock);

  private void setUp(MailboxName... names) {
    for (MailboxName name : names) {
      setups.save(SampleSetups.named(name.value()).enabled(true));
    }
  }

  @Test
  void each_mailbox_is_measured_once_a_day() {
    setUp(MAIN, OTHER);
    mailboxes
        .mailbox(MAIN)
        .put(TrialFolder.ARCHIVE, Letter.of("1@x.example", "a@x.example", "b@x.example"), NOON);

    assertThat(chore.run()).isEqualTo(Duration.ofSeconds(1));
    assertThat(chore.run()).isEqualTo(Duration.ofMinutes(10));
    clock.pass(Duration.ofHours(11));
    assertThat(chore.run()).isEqualTo(Duration.ofMinutes(10));
    assertThat(history.latest()).isEqualTo(Map.of(MAIN, NOON, OTHER, NOON));
    assertThat(history.since(MAIN, LocalDate.EPOCH))
        .singleElement()
        .satisfies(day -> assertThat(day.total().items()).isOne());
    clock.pass(Duration.ofHours(2));
    chore.run();
    chore.run();
    assertThat(history.since(MAIN, LocalDate.EPOCH)).hasSize(2);
  }

  @Test
  void a_mailbox_that_is_switched_off_is_not_measured() {
    setups.save(SampleSetups.named("main"));
    chore.run();

    assertThat(history.latest()).isEmpty();
  }

  @Test
  void who_measures_many_reads_all_setups_once_and_not_for_each() {
    MailboxName[] names =
        IntStream.range(0, 100)
            .mapToObj(number -> new MailboxName("m" + number))
            .toArray(MailboxName[]::new);
    setUp(names);
    AtomicInteger reads = new AtomicInteger();
    MeasureEveryDay many =
        new MeasureEveryDay(
            Bent.of(
                Setups.class,
                setups,
                "all",
                (call, good) -> {
                  reads.incrementAndGet();
                  return good.call(call);
                }),
            new MeasureCapacity(mailboxes, history, clock),
            history,
            (mailbox, fault) -> faults.add(fault),
            clock);
    for (int i = 1; i < names.length; i++) {
      assertThat(many.run()).isEqualTo(Duration.ofSeconds(1));
      clock.pass(Duration.ofSeconds(1));
    }

    assertThat(many.run()).isEqualTo(Duration.ofMinutes(10));
    assertThat(history.latest()).hasSize(100);
    assertThat(reads).hasValue(1);
    assertThat(faults).isEmpty();
  }

  @Test
  void one_that_is_switched_off_while_it_waits_is_not_measured_and_a_list_of_an_hour_ago_is_old() {
    setUp(MAIN, OTHER, new MailboxName("third"));
    chore.run();
    setups.save(setups.find(OTHER).orElseThrow().enabled(false));
    assertThat(chore.run()).isEqualTo(Duration.ofSeconds(1));
    assertThat(history.latest()).containsOnlyKeys(MAIN);
    setups.save(setups.find(OTHER).orElseThrow().enabled(true));
    clock.pass(Duration.ofHours(1));
    assertThat(chore.run()).isEqualTo(Duration.ofSeconds(1));
    assertThat(history.latest()).containsOnlyKeys(MAIN, OTHER);
  }

  @Test
  void one_that_cannot_be_measured_holds_no_other_up_and_is_tried_again_in_an_hour() {
    setUp(MAIN, OTHER);
    mailboxes.mailbox(MAIN).outages().begin(Kind.UNREACHABLE);
    chore.run();
    chore.run();

    assertThat(history.latest()).isEqualTo(Map.of(OTHER, NOON));
    mailboxes.mailbox(MAIN).outages().end();
    chore.run();
    assertThat(history.latest()).doesNotContainKey(MAIN);
    clock.pass(Duration.ofHours(1));
    chore.run();
    assertThat(history.latest()).containsKey(MAIN);
    assertThat(faults).isEmpty();
  }

  @Test
  void a_fault_of_mailtrail_itself_is_told_and_ends_nothing() {
    setUp(MAIN);
    MeasureEveryDay faulty =
        new MeasureEveryDay(
            setups,
            new MeasureCapacity(
                setup -> {
                  throw new IllegalStateException("by order");
                },
                history,
                clock),
            history,
            (mailbox, fault) -> faults.add(fault),
            clock);

    assertThat(faulty.run()).isEqualTo(Duration.ofMinutes(10));
    assertThat(faults).singleElement().matches(fault -> "by order".equals(fault.getMessage()));
  }

  @Test
  void what_is_old_is_forgotten_when_nothing_is_due() {
    history.keep(MAIN, MeasuredDay.of(NOON.minus(Duration.ofDays(900)), List.of()));
    chore.run();

    assertThat(history.latest()).isEmpty();
  }
}
