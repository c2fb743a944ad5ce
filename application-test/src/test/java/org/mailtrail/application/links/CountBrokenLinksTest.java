package org.mailtrail.application.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** Messages that are gone are marked, and only they. */
class CountBrokenLinksTest extends BrokenLinksTrial {
  private boolean isGone(int number) {
    return !broken().goneSince(List.of(entry(number).number())).isEmpty();
  }

  /** Turns until the run is over. */
  private LinkCount aRun() {
    clock.pass(Duration.ofDays(1));
    return on(counting);
  }

  @Test
  void what_is_there_is_looked_at_once_a_run_and_nothing_is_noted_of_it() {
    logged(250);
    LinkCount count = aRun();

    assertThat(tally(count)).isEqualTo(new Tally(250, 0, 0, 0, 0));
    assertThat(count.run().asked()).isEqualTo(250);
    assertThat(count.round().endedAt()).isPresent();
    assertThat(broken().tally()).isEmpty();
    counting.run();
    assertThat(broken().count()).as("before the day is over").isEqualTo(count);
    assertThat(tally(aRun()).looked()).isEqualTo(250);
  }

  @Test
  void what_is_gone_is_marked_and_told_as_soon_as_more_is_gone_than_before() {
    logged(3);
    aRun();
    takeAway(2);
    assertThat(tally(aRun())).isEqualTo(new Tally(3, 0, 0, 1, 0));

    assertThat(isGone(2)).isTrue();
    assertThat(isGone(1)).isFalse();
    assertThat(mailtrail.links().troubles())
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.code()).isEqualTo(Symptom.Code.LINKS_BROKEN);
              assertThat(trouble.code().isRed()).isFalse();
              assertThat(trouble.mailbox()).contains(MAIN);
              assertThat(trouble.what()).contains("1 ");
              assertThat(trouble.remedy()).contains("retention policy");
            });
    aRun();
    assertThat(mailtrail.links().troubles()).as("nothing more since").isEmpty();
    assertThat(isGone(2)).isTrue();
  }

  @Test
  void a_copy_that_returns_is_taken_off_and_the_entry_leads_to_it() {
    logged(2);
    takeAway(1);
    aRun();
    mailbox(MAIN).deliver(TrialFolder.BY_HAND, letters.get(0), clock.instant());

    assertThat(tally(aRun())).isEqualTo(new Tally(2, 1, 0, 0, 1));
    assertThat(isGone(1)).isFalse();
    assertThat(entry(1).interaction().message().folder()).isEqualTo("Fairs");
  }

  @Test
  void a_message_that_lies_in_another_mailbox_is_found_there() {
    logged(1);
    takeAway(1);
    mailbox(OTHER).deliver(TrialFolder.ARCHIVE, letters.get(0), clock.instant());

    assertThat(tally(aRun())).isEqualTo(new Tally(1, 1, 0, 0, 0));
    assertThat(entry(1).interaction().message().mailbox()).isEqualTo(OTHER);
  }

  @Test
  void a_mailbox_out_of_reach_has_lost_nothing() {
    logged(5);
    takeAway(1);
    mailbox(MAIN).outages().begin(Kind.UNREACHABLE);

    assertThat(tally(aRun())).isEqualTo(new Tally(0, 0, 5, 0, 0));
    assertThat(broken().tally()).isEmpty();
  }

  @Test
  void while_one_mailbox_is_out_of_reach_nothing_is_gone_from_another() {
    logged(2);
    takeAway(1);
    mailbox(OTHER).outages().begin(Kind.UNREACHABLE);

    assertThat(tally(aRun())).isEqualTo(new Tally(1, 0, 1, 0, 0));
    assertThat(broken().tally()).isEmpty();
  }

  @Test
  void some_are_counted_at_once_when_somebody_wants_it() {
    logged(250);
    takeAway(250);
    LinkCount some = mailtrail.links().countNow().run(120);
    assertThat(some.run().asked()).isBetween(120, 220);
    assertThat(some.run().endedAt()).isPresent();
    assertThat(tally(some).gone()).isEqualTo(1);

    LinkCount rest = mailtrail.links().countNow().run(1_000);
    assertThat(tally(some).looked() + tally(rest).looked()).isEqualTo(250);
    assertThat(rest.round().endedAt()).isPresent();
    assertThatThrownBy(() -> mailtrail.links().countNow().run(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void who_opens_a_message_that_is_gone_marks_it_and_who_opens_it_again_takes_the_mark_off() {
    logged(1);
    takeAway(1);
    mailtrail.desk().open().open(entry(1).number(), "jim");
    assertThat(isGone(1)).isTrue();
    assertThat(
            mailtrail
                .storage()
                .keptByHand()
                .entries()
                .page(EntryFilter.all().gone(), Optional.empty(), 10))
        .hasSize(1);

    mailbox(MAIN).deliver(TrialFolder.ARCHIVE, letters.get(0), clock.instant());
    mailtrail.desk().open().open(entry(1).number(), "jim");
    assertThat(isGone(1)).isFalse();
  }

  @Test
  void what_cannot_work_is_refused() {
    assertThatThrownBy(() -> new CountBrokenLinks.Habits(Duration.ofMinutes(59), 1))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("mailtrail.links.every");
    assertThatThrownBy(() -> new CountBrokenLinks.Habits(Duration.ofDays(1), -1))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining("mailtrail.links.requests");
  }
}
