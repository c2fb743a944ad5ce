package org.mailtrail.application.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.links.LinkCount.Tally;

/** The counting goes by turns and runs, of which each asks so much and no more. */
class BrokenLinksTurnsTest extends BrokenLinksTrial {
  @Test
  void a_turn_asks_a_mailbox_for_no_more_than_a_minute_allows() {
    logged(250);
    clock.pass(Duration.ofDays(1));
    Duration wait = counting.run();

    assertThat(wait).isEqualTo(Duration.ofMinutes(1));
    assertThat(broken().count().run().asked()).isEqualTo(100);
  }

  @Test
  void of_two_mailboxes_a_turn_asks_each_for_as_much() {
    for (int i = 0; i < 150; i++) {
      deliver(MAIN);
      deliver(OTHER);
    }
    mailtrail.log().run(MAIN);
    mailtrail.log().run(OTHER);
    clock.pass(Duration.ofDays(1));
    counting.run();
    assertThat(broken().count().mailboxes()).containsOnlyKeys(OTHER);
    assertThat(broken().count().mailboxes().get(OTHER).looked()).isEqualTo(100);
    counting.run();

    assertThat(broken().count().mailboxes().get(OTHER).looked()).isEqualTo(150);
    assertThat(tally(broken().count()).looked()).isEqualTo(100);
  }

  @Test
  void searches_end_a_turn_too_and_the_next_goes_on_behind_them() {
    logged(120);
    for (int number = 1; number <= 120; number++) {
      takeAway(number);
    }
    clock.pass(Duration.ofDays(1));
    counting.run();

    assertThat(broken().tally().get(MAIN)).isEqualTo(50);
    assertThat(tally(on(counting)).gone()).isEqualTo(120);
  }

  @Test
  void a_run_ends_when_it_has_asked_enough_and_the_next_goes_on_from_there_after_a_restart() {
    logged(30);
    CountBrokenLinks little = of(20).count(() -> {});
    LinkCount first = onceMore(little);

    assertThat(first.run().asked()).isEqualTo(20);
    assertThat(first.round().endedAt()).isEmpty();
    assertThat(first.round().below()).contains(entry(11).number());
    LinkCount second = onceMore(of(20).count(() -> {}));
    assertThat(tally(second).looked()).isEqualTo(10);
    assertThat(second.round().endedAt()).isPresent();
  }

  private LinkCount onceMore(CountBrokenLinks count) {
    clock.pass(Duration.ofDays(1));
    return on(count);
  }

  @Test
  void with_no_requests_nothing_is_counted() {
    logged(1);
    of(0).count(() -> {}).run();

    assertThat(broken().count().hasBegun()).isFalse();
  }

  @Test
  void one_who_counts_beside_another_goes_on_and_nothing_is_counted_twice() {
    logged(10);
    clock.pass(Duration.ofDays(1));
    List<Runnable> meanwhile = new ArrayList<>(List.of(() -> of(100).count(() -> {}).run()));
    of(100)
        .count(
            () ->
                List.copyOf(meanwhile)
                    .forEach(
                        next -> {
                          meanwhile.clear();
                          next.run();
                        }))
        .run();

    assertThat(tally(broken().count()).looked()).isEqualTo(10);
    assertThat(broken().count().round().endedAt()).isPresent();
  }

  @Test
  void who_is_interrupted_keeps_nothing_of_what_was_not_answered() {
    logged(3);
    clock.pass(Duration.ofDays(1));
    of(100).count(() -> Thread.currentThread().interrupt()).run();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(broken().count().mailboxes().getOrDefault(MAIN, Tally.NONE)).isEqualTo(Tally.NONE);
  }
}
