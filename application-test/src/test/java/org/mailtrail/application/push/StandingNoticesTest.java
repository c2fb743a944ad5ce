package org.mailtrail.application.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.push.NoticeAddress;
import org.mailtrail.application.port.push.StandingNotice;
import org.mailtrail.application.push.Notice.Event;
import org.mailtrail.testkit.mailbox.NoticesTrial.Heard;

/**
 * Exchange is asked to tell, once, and again before it ends; and not to, where nobody shall be
 * told.
 */
class StandingNoticesTest extends NoticesTrial {
  @Test
  void one_that_cannot_be_ended_is_tried_again_after_a_while_and_forgotten_when_it_is_over() {
    keep.run();
    int[] tries = {0};
    ArrivalNotices refusing =
        new ArrivalNotices() {
          @Override
          public StandingNotice subscribe(NoticeAddress address) {
            throw new AssertionError("nobody wants one");
          }

          @Override
          public Optional<StandingNotice> renew(String id) {
            throw new AssertionError("nobody wants it");
          }

          @Override
          public void cancel(String id) {
            tries[0]++;
            throw new ExchangeException(ExchangeException.Kind.UNREACHABLE, "no answer", null);
          }
        };
    turn(false);
    KeepNotices ending =
        new KeepNotices(
            setups, setup -> Optional.of(refusing), kept, Optional.of(ADDRESS), clock, () -> {});
    ending.run();
    ending.run();
    assertThat(tries[0]).isOne();

    clock.pass(Duration.ofDays(8));
    ending.run();
    assertThat(tries[0]).isOne();
    assertThat(showing(false).run(main())).isEmpty();
    assertThat(troubles()).isEmpty();
  }

  @Test
  void one_stands_however_often_it_is_seen_to_and_by_whichever_process() {
    keep.run();
    keep.run();
    keeping(Optional.of(ADDRESS)).run();

    assertThat(exchange.standing()).isOne();
  }

  @Test
  void it_is_renewed_before_it_ends() {
    keep.run();
    Heard first = told();
    for (int day = 0; day < 30; day++) {
      clock.pass(Duration.ofDays(1));
      keep.run();
    }

    assertThat(told()).isEqualTo(first);
    assertThat(exchange.standing()).isOne();
  }

  @Test
  void what_exchange_says_it_has_removed_is_made_anew_and_mail_is_looked_for() {
    keep.run();
    Heard first = told();
    exchange.forget();
    int before = looks;

    take(first, Event.REMOVED);
    keep.run();

    assertThat(looks).isEqualTo(before + 1);
    assertThat(told().id()).isNotEqualTo(first.id());
  }

  @Test
  void what_is_gone_without_a_word_is_made_anew_when_it_is_to_be_renewed() {
    keep.run();
    exchange.forget();
    clock.pass(Duration.ofDays(5));
    keep.run();

    assertThat(exchange.standing()).isOne();
  }

  @Test
  void when_exchange_wants_to_be_asked_again_it_is_and_nobody_looks() {
    keep.run();
    Heard heard = told();
    int before = looks;
    clock.pass(HOUR.dividedBy(2));

    take(heard, Event.ASK_AGAIN);
    exchange.forget(); // asking again finds that it is gone
    keep.run();

    assertThat(looks).isEqualTo(before);
    assertThat(exchange.standing()).isOne();
  }

  @Test
  void it_ends_when_the_mailbox_is_switched_off_and_comes_back_with_it() {
    keep.run();
    turn(false);
    keep.run();
    assertThat(exchange.standing()).isZero();

    turn(true);
    keep.run();
    assertThat(exchange.standing()).isOne();
  }

  @Test
  void it_ends_when_nobody_shall_be_told_any_more() {
    keep.run();
    keeping(Optional.empty()).run();

    assertThat(exchange.standing()).isZero();
  }

  @Test
  void it_ends_at_once_where_logging_is_switched_off_shortly_before_it_would_be_renewed() {
    keep.run();
    Instant ends = showing(true).run(main()).orElseThrow().until().orElseThrow();
    clock.set(ends.minus(Duration.ofDays(2)).minus(Duration.ofMinutes(5)));
    turn(false);
    keep.run();

    assertThat(exchange.standing()).isZero();
  }
}
