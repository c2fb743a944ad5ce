package org.mailtrail.testkit.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mailtrail.testkit.plug.StrangersTrial.JIM;
import static org.mailtrail.testkit.plug.StrangersTrial.MAIN;
import static org.mailtrail.testkit.plug.StrangersTrial.OTHER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.links.CountBrokenLinks;
import org.mailtrail.application.links.Links;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.SetupException;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;

class CountBrokenLinksTest {
  private static final String ANN = "ann@fabrikam.example";

  private final StrangersTrial trial = new StrangersTrial(InMemoryStorage::new);
  private final Mailtrail mailtrail = trial.with(UnknownPeople.leave());
  private final CountBrokenLinks counting = mailtrail.links().count(() -> {});
  private final List<Letter> letters = new ArrayList<>();

  @AfterEach
  void end() {
    trial.close();
  }

  private void logged(int messages) {
    for (int i = 0; i < messages; i++) {
      Letter letter = trial.letter(JIM, ANN);
      letters.add(letter);
      trial.deliver(MAIN, letter);
    }
    trial.pass(mailtrail);
  }

  private InMemoryMailbox mailbox(MailboxName name) {
    return trial.mailbox(name);
  }

  private List<InteractionLogEntry> log() {
    List<InteractionLogEntry> all = new ArrayList<>();
    mailtrail.entries().log().forEach(EntryFilter.all(), all::add);
    return all;
  }

  private InteractionLogEntry entry(int number) {
    return log().get(number - 1);
  }

  private void takeAway(int number) {
    mailbox(MAIN).takeAway(entry(number).interaction().message().item().id());
  }

  private BrokenLinks broken() {
    return mailtrail.links().broken();
  }

  private boolean isGone(int number) {
    return !broken().goneSince(List.of(entry(number).number())).isEmpty();
  }

  /** Turns until the run is over. */
  private LinkCount aRun() {
    trial.clock.pass(Duration.ofDays(1));
    return on(counting);
  }

  private LinkCount on(CountBrokenLinks count) {
    for (int turn = 0; turn < 200; turn++) {
      Duration wait = count.run();
      trial.clock.pass(wait);
      if (broken().count().run().endedAt().isPresent()) {
        return broken().count();
      }
    }
    throw new AssertionError("the run does not end");
  }

  private static Tally tally(LinkCount count) {
    return count.mailboxes().get(MAIN);
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
    mailbox(MAIN).deliver(TrialFolder.BY_HAND, letters.get(0), trial.clock.instant());

    assertThat(tally(aRun())).isEqualTo(new Tally(2, 1, 0, 0, 1));
    assertThat(isGone(1)).isFalse();
    assertThat(entry(1).interaction().message().folder()).isEqualTo("Fairs");
  }

  @Test
  void a_message_that_lies_in_another_mailbox_is_found_there() {
    logged(1);
    takeAway(1);
    mailbox(OTHER).deliver(TrialFolder.ARCHIVE, letters.get(0), trial.clock.instant());

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
  void a_turn_asks_a_mailbox_for_no_more_than_a_minute_allows() {
    logged(250);
    trial.clock.pass(Duration.ofDays(1));
    Duration wait = counting.run();

    assertThat(wait).isEqualTo(Duration.ofMinutes(1));
    assertThat(broken().count().run().asked()).isEqualTo(100);
  }

  @Test
  void of_two_mailboxes_a_turn_asks_each_for_as_much() {
    for (int i = 0; i < 150; i++) {
      trial.deliver(MAIN, trial.letter(JIM, ANN));
      trial.deliver(OTHER, trial.letter(JIM, ANN));
    }
    mailtrail.log().run(MAIN);
    mailtrail.log().run(OTHER);
    trial.clock.pass(Duration.ofDays(1));
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
    trial.clock.pass(Duration.ofDays(1));
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
    trial.clock.pass(Duration.ofDays(1));
    return on(count);
  }

  private Links of(int requests) {
    return new Links(
        mailtrail.storage(),
        trial.mailboxes(),
        new CountBrokenLinks.Habits(Duration.ofDays(1), requests),
        trial.clock);
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
    trial.clock.pass(Duration.ofDays(1));
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
    trial.clock.pass(Duration.ofDays(1));
    of(100).count(() -> Thread.currentThread().interrupt()).run();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(broken().count().mailboxes().getOrDefault(MAIN, Tally.NONE)).isEqualTo(Tally.NONE);
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

    mailbox(MAIN).deliver(TrialFolder.ARCHIVE, letters.get(0), trial.clock.instant());
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
