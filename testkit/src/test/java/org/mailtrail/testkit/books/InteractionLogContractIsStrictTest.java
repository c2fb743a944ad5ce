package org.mailtrail.testkit.books;

import static org.mailtrail.testkit.books.Specimens.bent;
import static org.mailtrail.testkit.books.Specimens.first;
import static org.mailtrail.testkit.books.Specimens.list;
import static org.mailtrail.testkit.books.Specimens.reversed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.log.InteractionLogContract;

class InteractionLogContractIsStrictTest {
  private static final String APPEND = "append";
  private static final Bent.Bend SAYS_ALL_WERE_NEW =
      (call, good) -> {
        good.call(call);
        return list(Interaction.class, call[0]).size();
      };

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            log(
                "nothing_is_in_it_at_first",
                "find",
                (call, good) ->
                    Optional.of(
                        new InteractionLogEntry(
                            new EntryNumber(1), SampleMail.interaction(1), Handling.none()))),
            log(
                "an_entry_is_read_as_it_was_written_and_nobody_has_touched_it",
                APPEND,
                titled("another subject")),
            log(
                "entries_are_numbered_in_the_order_in_which_they_are_written",
                APPEND,
                (call, good) -> good.call(reversed(Interaction.class, call[0]))),
            log("what_is_written_again_is_not_there_twice", APPEND, SAYS_ALL_WERE_NEW),
            log("what_occurs_twice_in_one_call_is_written_once", APPEND, SAYS_ALL_WERE_NEW),
            log(
                "message_flow_and_people_make_an_entry_what_it_is_whatever_the_mailbox",
                APPEND,
                InteractionLogContractIsStrictTest::onePerMessage),
            log(
                "writing_nothing_changes_nothing",
                APPEND,
                (call, good) -> good.call(SampleMail.interactions(1))),
            log(
                "thousands_are_written_at_once",
                APPEND,
                (call, good) -> good.call(first(Interaction.class, call[0], 1_000))),
            log("large_values_are_kept_whole", APPEND, titled("\u00fc")),
            log(
                "of_two_writers_of_the_same_entries_each_entry_is_one_writers",
                APPEND,
                SAYS_ALL_WERE_NEW),
            log("entries_follow_a_message_to_its_new_id", "relocate", (call, good) -> true),
            log(
                "entries_tell_where_a_message_lies_now",
                "relocate",
                relocating(one -> relocation(one, Filed.Place.of(one.now().item()), one.key()))),
            log(
                "entries_of_a_message_id_in_use_already_follow_their_own_message",
                "relocate",
                relocating(
                    one -> relocation(one, one.now(), one.key().map(MessageKey::asWritten)))),
            log(
                "entries_stay_where_key_or_id_are_those_of_another",
                "relocate",
                relocating(one -> relocation(one, one.now(), Optional.of(keyOf(one.before()))))),
            Specimens.withoutRollback("entries_go_with_the_unit_of_work_that_fails"),
            Specimens.reachable("a_log_out_of_reach_is_told_as_one_that_may_come_back")));
  }

  private static Map.Entry<String, Runnable> log(String clause, String method, Bent.Bend bend) {
    return bent(clause, InteractionLog.class, method, bend);
  }

  private static Bent.Bend titled(String subject) {
    return (call, good) ->
        good.call(
            list(Interaction.class, call[0]).stream()
                .map(
                    i ->
                        new Interaction(
                            i.exchange(), i.at(), subject, i.template(), i.message(), i.logged()))
                .toList());
  }

  private static Bent.Bend relocating(UnaryOperator<Relocation> alteration) {
    return (call, good) ->
        good.call(call[0], list(Relocation.class, call[1]).stream().map(alteration).toList());
  }

  private static Relocation relocation(Relocation told, Filed.Place now, Optional<MessageKey> key) {
    return new Relocation(told.before(), key, now);
  }

  /** Asks for no key, as if every id were one message's. */
  private static MessageKey keyOf(ItemId item) {
    return SampleMail.key(item.equals(SampleMail.item(0)) ? 0 : 1);
  }

  private static Object onePerMessage(Object[] call, Bent.Good good) {
    Set<MessageKey> seen = new HashSet<>();
    List<Interaction> some =
        list(Interaction.class, call[0]).stream()
            .filter(interaction -> seen.add(interaction.message().key()))
            .toList();
    return good.call(some);
  }

  /** Run by hand, not by the build. */
  static class Trial extends InteractionLogContract {
    @Override
    protected LoggingBooks empty() {
      return Specimens.onTrial();
    }

    @Override
    protected LoggingBooks outOfReach() {
      return Specimens.onTrial();
    }
  }
}
