package org.mailtrail.application.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.push.Notice.Event;
import org.mailtrail.testkit.mailbox.NoticesTrial.Heard;

/** Being told of mail, and looking at it. */
class NoticesTest extends NoticesTrial {
  @Test
  void mail_that_is_told_of_is_looked_at_before_the_interval_is_over() {
    keep.run();
    int before = looks;

    assertThat(take(told(), Event.ARRIVED)).isTrue();
    assertThat(looks).isEqualTo(before + 1);
  }

  @Test
  void many_notices_in_one_letter_are_one_look() {
    keep.run();
    Heard heard = told();
    Notice one = new Notice(heard.id(), heard.state(), Event.ARRIVED);
    int before = looks;

    take.run(MAIN, List.of(one, one, one));

    assertThat(looks).isEqualTo(before + 1);
  }

  @Test
  void who_does_not_know_the_state_or_the_subscription_is_not_heard() {
    keep.run();
    Heard heard = told();
    int before = looks;

    assertThat(take(new Heard(heard.id(), "guessed"), Event.ARRIVED)).isFalse();
    assertThat(take(new Heard("another", heard.state()), Event.ARRIVED)).isFalse();
    assertThat(take(new Heard("another", ""), Event.REMOVED)).isFalse();
    assertThat(looks).isEqualTo(before);
  }

  @Test
  void who_is_told_while_a_pass_is_at_work_looks_once_more_after_it() {
    keep.run();
    Heard heard = told();

    assertThat(owed.paid(MAIN, () -> Optional.of(HOUR))).contains(HOUR);
    assertThat(
            owed.paid(
                MAIN,
                () -> {
                  assertThat(take(heard, Event.ARRIVED)).isTrue();
                  return Optional.of(HOUR);
                }))
        .contains(Duration.ZERO);
    assertThat(owed.paid(MAIN, () -> Optional.of(HOUR))).as("once").contains(HOUR);
    take(heard, Event.ARRIVED);
    assertThat(owed.paid(MAIN, () -> Optional.of(HOUR))).as("paid by this one").contains(HOUR);
  }

  @Test
  void who_was_heard_once_is_known_without_asking_anybody_and_strangers_never_are() {
    keep.run();
    Heard heard = told();
    List<Notice> letter = List.of(new Notice(heard.id(), heard.state(), Event.ARRIVED));
    assertThat(take.isKnown(MAIN, letter)).isFalse();

    take.run(MAIN, letter);
    take(new Heard("another", heard.state()), Event.ARRIVED);

    assertThat(take.isKnown(MAIN, letter)).isTrue();
    assertThat(take.isKnown(MAIN, List.of(new Notice("another", heard.state(), Event.ARRIVED))))
        .isFalse();
  }
}
