package org.mailtrail.testkit.books;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryChanges;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.NumberSeries;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.application.port.opportunity.Opportunities;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.Stages;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.application.port.people.Teams;
import org.mailtrail.application.port.unmatched.NeverLogList;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.ledger.UnmatchedMailContract;
import org.mailtrail.testkit.log.EntriesContract;
import org.mailtrail.testkit.log.EntryChangesContract;
import org.mailtrail.testkit.log.OpportunitiesContract;
import org.mailtrail.testkit.people.HandListsContract;

/** The contracts of what people read and write by hand notice what breaks them. */
class HandContractsAreStrictTest {
  private static final String REACH = "a_log_out_of_reach_is_told_as_one_that_may_come_back";

  private static Runnable entries(String method, Bent.Bend how) {
    return BentHands.bent(Entries.class, "entries", method, how);
  }

  @Test
  void every_clause_of_entries_notices_what_breaks_it() {
    Bent.Bend unfiltered = (all, good) -> good.call(EntryFilter.all(), all[1], all[2]);
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "entries_come_newest_first_by_their_time_whenever_they_were_written",
        entries("page", (all, good) -> BentHands.backwards(good.call(all))));
    specimens.put(
        "pages_follow_each_other_without_gap_or_overlap_also_within_one_instant",
        entries("page", (all, good) -> good.call(all[0], Optional.empty(), all[2])));
    specimens.put(
        "entries_are_told_with_the_names_of_their_people",
        entries("find", (all, good) -> Optional.empty()));
    specimens.put(
        "a_thread_is_its_beginning_and_all_answers_oldest_first",
        entries("thread", (all, good) -> BentHands.backwards(good.call(all))));
    specimens.put(
        "spans_begin_with_their_first_instant", entries("spans", (all, good) -> List.of(1L, 1L)));
    specimens.put("entries_are_filtered_by_their_people", entries("page", unfiltered));
    specimens.put("entries_are_filtered_by_flow_and_period", entries("page", unfiltered));
    specimens.put("entries_are_filtered_by_the_pass_that_wrote_them", entries("page", unfiltered));
    specimens.put("entries_are_filtered_by_what_was_made_of_them", entries("page", unfiltered));
    specimens.put("each_word_of_a_text_begins_a_word_of_the_entry", entries("page", unfiltered));
    specimens.put("a_text_without_words_finds_nothing", entries("page", unfiltered));
    specimens.put(
        "a_word_is_found_where_nothing_stands_between_words", entries("page", unfiltered));
    specimens.put(
        "counting_ends_at_the_limit", entries("total", (all, good) -> new Total(99, true)));
    specimens.put(REACH, BentHands::inReach);
    Strictness.prove(EntriesTrial.class, specimens);
  }

  private static Runnable changes(String method, Bent.Bend how) {
    return BentHands.bent(EntryChanges.class, "entryChanges", method, how);
  }

  @Test
  void every_clause_of_entry_changes_notices_what_breaks_it() {
    Bent.Bend idle = (all, good) -> EntryChanges.Kept.YES;
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put("handling_and_people_are_kept", changes("keep", idle));
    specimens.put("who_read_an_older_state_changes_nothing", changes("keep", idle));
    specimens.put("one_message_is_not_logged_twice_between_two_people", changes("keep", idle));
    specimens.put(
        "all_entries_of_a_message_follow_it_to_another_mailbox",
        changes("relink", (all, good) -> null));
    specimens.put(
        "history_is_told_the_last_first_and_of_its_entry_alone",
        changes("history", (all, good) -> BentHands.backwards(good.call(all))));
    specimens.put("changes_go_with_the_unit_of_work_that_fails", BentHands.withoutUnits());
    specimens.put(REACH, BentHands::inReach);
    Strictness.prove(EntryChangesTrial.class, specimens);
  }

  private static Runnable opportunities(String method, Bent.Bend how) {
    return BentHands.bent(Opportunities.class, "opportunities", method, how);
  }

  @Test
  void every_clause_of_opportunities_notices_what_breaks_it() {
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "what_is_kept_is_read_as_it_was", opportunities("find", (all, good) -> Optional.empty()));
    specimens.put(
        "who_read_an_older_state_changes_nothing", opportunities("keep", (all, good) -> true));
    specimens.put(
        "pages_come_highest_number_first",
        opportunities("page", (all, good) -> BentHands.backwards(good.call(all))));
    specimens.put(
        "opportunities_are_filtered",
        opportunities("page", (all, good) -> good.call(OpportunityFilter.all(), all[1], all[2])));
    specimens.put(
        "sums_are_of_each_stage_and_currency", opportunities("sums", (all, good) -> List.of()));
    specimens.put(
        "history_is_told_the_last_first",
        opportunities("history", (all, good) -> BentHands.backwards(good.call(all))));
    specimens.put("opportunities_go_with_the_unit_of_work_that_fails", BentHands.withoutUnits());
    specimens.put(
        "opportunities_out_of_reach_are_told_as_such_that_may_come_back", BentHands::inReach);
    Strictness.prove(OpportunitiesTrial.class, specimens);
  }

  private static Runnable queue(String method, Bent.Bend how) {
    return BentHands.bent(UnmatchedMail.class, "unmatchedMail", method, how);
  }

  @Test
  void every_clause_of_unmatched_mail_notices_what_breaks_it() {
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "only_what_is_unmatched_is_told_newest_first",
        queue("page", (all, good) -> BentHands.backwards(good.call(all))));
    specimens.put(
        "pages_follow_each_other_without_gap_or_overlap_also_within_one_instant",
        queue("page", (all, good) -> good.call(all[0], Optional.empty(), all[2])));
    specimens.put(
        "mail_stands_where_it_was_received_and_without_that_where_it_was_recorded",
        queue("page", (all, good) -> BentHands.asRecorded(good.call(all[0], all[1], 99))));
    specimens.put(
        "a_sender_is_an_address_or_a_domain_with_everything_below_it",
        queue("page", (all, good) -> good.call(Optional.empty(), all[1], all[2])));
    specimens.put(
        "senders_are_counted_most_first",
        queue("senders", (all, good) -> BentHands.backwards(good.call(all))));
    specimens.put("only_what_is_still_unmatched_is_found", queue("find", (all, good) -> List.of()));
    specimens.put(
        "of_two_who_settle_one_message_one_does",
        queue(
            "settle",
            (all, good) -> {
              good.call(all);
              return true;
            }));
    specimens.put(
        "all_messages_of_an_excluded_sender_are_skipped", queue("exclude", (all, good) -> 0));
    specimens.put(
        "what_is_settled_goes_with_the_unit_of_work_that_fails", BentHands.withoutUnits());
    specimens.put("a_queue_out_of_reach_is_told_as_one_that_may_come_back", BentHands::inReach);
    Strictness.prove(UnmatchedMailTrial.class, specimens);
  }

  private static Runnable directory(String method, Bent.Bend how) {
    return BentHands.bent(PeopleDirectory.class, "peopleDirectory", method, how);
  }

  @Test
  void every_clause_of_lists_notices_what_breaks_it() {
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "who_is_on_the_never_log_list_is_never_logged",
        BentHands.bent(
            NeverLogList.class,
            "neverLogList",
            "add",
            (all, good) -> {
              good.call(all);
              return true;
            }));
    specimens.put(
        "numbers_run_from_one_on_and_each_is_given_once",
        BentHands.bent(NumberSeries.class, "numberSeries", "next", (all, good) -> 1L));
    specimens.put(
        "the_sales_cycle_is_the_usual_one_until_another_is_set_up",
        BentHands.bent(Stages.class, "stages", "replace", (all, good) -> null));
    specimens.put(
        "a_salesperson_is_in_one_team_or_in_none",
        BentHands.bent(Teams.class, "teams", "assign", (all, good) -> null));
    specimens.put(
        "teams_are_told_by_their_code_with_all_who_are_in_them",
        BentHands.bent(Teams.class, "teams", "all", (all, good) -> new java.util.TreeMap<>()));
    specimens.put(
        "people_are_given_whole_by_number_and_code",
        directory("contacts", (all, good) -> List.of()));
    specimens.put(
        "contacts_are_leafed_through_and_searched",
        directory("findContacts", (all, good) -> BentHands.backwards(good.call(all))));
    specimens.put(
        "salespeople_and_companies_are_leafed_through_and_searched",
        directory("findCompanies", (all, good) -> List.of()));
    specimens.put("lists_out_of_reach_are_told_as_such_that_may_come_back", BentHands::inReach);
    Strictness.prove(HandListsTrial.class, specimens);
  }

  /** Run by hand, not by the build. */
  static class EntriesTrial extends EntriesContract {
    @Override
    protected HandBooks empty() {
      return BentHands.empty();
    }

    @Override
    protected HandBooks outOfReach() {
      return BentHands.outOfReach();
    }
  }

  /** Run by hand, not by the build. */
  static class EntryChangesTrial extends EntryChangesContract {
    @Override
    protected HandBooks empty() {
      return BentHands.empty();
    }

    @Override
    protected HandBooks outOfReach() {
      return BentHands.outOfReach();
    }
  }

  /** Run by hand, not by the build. */
  static class OpportunitiesTrial extends OpportunitiesContract {
    @Override
    protected HandBooks empty() {
      return BentHands.empty();
    }

    @Override
    protected HandBooks outOfReach() {
      return BentHands.outOfReach();
    }
  }

  /** Run by hand, not by the build. */
  static class UnmatchedMailTrial extends UnmatchedMailContract {
    @Override
    protected HandBooks empty() {
      return BentHands.empty();
    }

    @Override
    protected HandBooks outOfReach() {
      return BentHands.outOfReach();
    }
  }

  /** Run by hand, not by the build. */
  static class HandListsTrial extends HandListsContract {
    @Override
    protected HandBooks empty() {
      return BentHands.empty();
    }

    @Override
    protected HandBooks outOfReach() {
      return BentHands.outOfReach();
    }
  }
}
