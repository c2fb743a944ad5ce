package org.mailtrail.testkit.exchange;

import static org.mailtrail.testkit.exchange.Specimens.behind;
import static org.mailtrail.testkit.exchange.Specimens.broken;
import static org.mailtrail.testkit.exchange.Specimens.first;
import static org.mailtrail.testkit.exchange.Specimens.intake;
import static org.mailtrail.testkit.exchange.Specimens.list;
import static org.mailtrail.testkit.exchange.Specimens.reversed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;

class MailIntakeContractIsStrictTest {
  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            intake(
                "an_empty_mailbox_has_nothing_to_read",
                "archived",
                (call, good) -> List.of(new ItemRef(new ItemId("x"), Optional.empty()))),
            behind(
                "preparing_once_more_changes_nothing",
                mailbox -> new Specimens.Bad(mailbox).intake("prepare", emptying(mailbox))),
            intake(
                "waiting_mail_is_read_oldest_first_however_it_came",
                "read",
                (call, good) -> reversed(good.call(call))),
            intake(
                "no_more_is_read_than_wanted_and_what_was_set_aside_is_left_out",
                "read",
                (call, good) -> good.call(call[0], 0)),
            intake(
                "many_messages_are_read_at_once_each_of_them_once",
                "read",
                (call, good) -> first(good.call(call), 250)),
            behind(
                "reading_leaves_everything_where_it_is",
                mailbox -> new Specimens.Bad(mailbox).intake("read", taking(mailbox))),
            behind(
                "the_intake_and_the_archive_are_read_apart",
                mailbox -> new Specimens.Bad(mailbox).intake("archived", confusing(mailbox))),
            intake(
                "the_archive_is_listed_from_an_instant_on_oldest_first",
                "archived",
                (call, good) -> good.call(((Instant) call[0]).plusSeconds(1), call[1], call[2])),
            intake(
                "a_full_archive_is_listed_to_its_end",
                "archived",
                (call, good) -> first(good.call(call), 250)),
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
      mailbox.in(Place.INTAKE).forEach(mailbox::takeAway);
      return good.call(call);
    };
  }

  private static Bent.Bend taking(InMemoryMailbox mailbox) {
    return (call, good) -> {
      List<Object> read = list(good.call(call));
      mailbox.in(Place.INTAKE).stream().limit(1).forEach(mailbox::takeAway);
      return read;
    };
  }

  private static Bent.Bend confusing(InMemoryMailbox mailbox) {
    return (call, good) -> mailbox.all().map(item -> new ItemRef(item.id(), item.key())).toList();
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
