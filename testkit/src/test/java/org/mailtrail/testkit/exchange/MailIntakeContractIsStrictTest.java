package org.mailtrail.testkit.exchange;

import static org.mailtrail.testkit.exchange.Specimens.behind;
import static org.mailtrail.testkit.exchange.Specimens.broken;
import static org.mailtrail.testkit.exchange.Specimens.first;
import static org.mailtrail.testkit.exchange.Specimens.intake;
import static org.mailtrail.testkit.exchange.Specimens.list;
import static org.mailtrail.testkit.exchange.Specimens.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

class MailIntakeContractIsStrictTest {
  private static final String WALK = "walk";

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            intake(
                "an_empty_mailbox_has_nothing_to_read",
                WALK,
                walking(refs -> List.of(new ItemRef(new ItemId("x"), Optional.empty())))),
            behind(
                "preparing_once_more_changes_nothing",
                mailbox -> new Specimens.Bad(mailbox).intake("prepare", emptying(mailbox))),
            intake(
                "waiting_mail_is_read_oldest_first_however_it_came",
                "read",
                reading(Specimens::reversed)),
            intake(
                "no_more_is_read_than_wanted_and_what_was_set_aside_is_left_out",
                "read",
                (call, good) -> good.call(call[0], 0)),
            intake(
                "many_messages_are_read_at_once_each_of_them_once",
                "read",
                reading(items -> first(items, 250))),
            behind(
                "reading_leaves_everything_where_it_is",
                mailbox -> new Specimens.Bad(mailbox).intake("read", taking(mailbox))),
            behind(
                "the_intake_and_the_archive_are_read_apart",
                mailbox -> new Specimens.Bad(mailbox).intake(WALK, confusing(mailbox))),
            intake(
                "a_walk_finds_what_was_received_since_an_instant_each_copy_once",
                WALK,
                (call, good) -> good.call(call[0], ((Instant) call[1]).plusSeconds(1))),
            intake(
                "a_walk_in_small_steps_comes_to_the_same", WALK, walking(refs -> first(refs, 1))),
            intake("full_folders_are_walked_to_their_end", WALK, walking(refs -> first(refs, 250))),
            intake(
                "a_walk_through_every_folder_leads_through_those_of_others_too_but_not_through_junk",
                WALK,
                (call, good) -> good.call(Reach.OUR_FOLDERS, call[1])),
            intake(
                "what_lies_in_a_folder_of_others_is_fetched_and_filed",
                "fetch",
                (call, good) -> List.of()),
            intake(
                "what_lies_in_the_archive_is_fetched_and_what_is_gone_left_out",
                "fetch",
                (call, good) -> first(good.call(call), 1)),
            intake(
                "pages_are_one_to_a_thousand_messages",
                "read",
                (call, good) -> good.call(Math.min((int) call[0], 1_000), call[1])),
            broken(
                "a_server_out_of_reach_is_told_as_one_that_may_come_back",
                InMemoryMailbox::keepingIds)));
  }

  private static Bent.Bend emptying(InMemoryMailbox mailbox) {
    return (call, good) -> {
      mailbox.in(TrialFolder.INTAKE).forEach(mailbox::takeAway);
      return good.call(call);
    };
  }

  private static Bent.Bend taking(InMemoryMailbox mailbox) {
    return (call, good) -> {
      Object read = good.call(call);
      mailbox.in(TrialFolder.INTAKE).stream().limit(1).forEach(mailbox::takeAway);
      return read;
    };
  }

  private static Bent.Bend confusing(InMemoryMailbox mailbox) {
    return walking(
        refs -> refs.isEmpty() ? refs : list(mailbox.all().map(Specimens::ref).toList()));
  }

  /** Each step of a walk is altered. */
  private static Bent.Bend walking(UnaryOperator<List<Object>> alteration) {
    return (call, good) -> {
      FolderWalk walk = (FolderWalk) good.call(call);
      return (FolderWalk)
          atMost ->
              alteration.apply(list(walk.next(atMost))).stream().map(ItemRef.class::cast).toList();
    };
  }

  /** Run by hand, not by the build. */
  static class Trial extends MailIntakeContract {
    @Override
    protected TrialMailbox empty() {
      return Specimens.onTrial();
    }

    @Override
    protected TrialMailbox outOfReach() {
      return Specimens.onTrial();
    }
  }
}
