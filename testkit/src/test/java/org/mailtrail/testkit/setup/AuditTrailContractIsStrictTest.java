package org.mailtrail.testkit.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditLine;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.setup.SetupBookSpecimens.GoodTrail;

class AuditTrailContractIsStrictTest {
  private static Supplier<SetupBooks> specimen = () -> SetupBooks.in(new Memory());

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            broken("nothing_is_in_it_at_first", () -> new NeverEmpty().books()),
            broken("what_is_added_is_read_as_it_was", altering(e -> without(e))),
            broken("an_entry_without_changes_is_one_too", () -> new SkipsEmptyOnes().books()),
            broken("large_entries_are_kept_whole", altering(e -> cut(e))),
            broken("the_same_thing_done_twice_is_two_entries", () -> new KeepsASet().books()),
            broken("the_newest_comes_first_whenever_it_was_added", () -> new LastFirst().books()),
            broken("of_one_instant_the_last_added_comes_first", () -> new FirstFirst().books()),
            broken("no_more_are_read_than_wanted", () -> new Generous().books()),
            broken(
                "one_mailbox_does_not_see_the_entries_of_another", () -> new Talkative().books()),
            broken(
                "pages_join_without_a_gap_whatever_is_added_meanwhile",
                () -> new ByInstantAlone().books()),
            broken("a_filter_lets_through_what_it_says_alone", () -> new Lenient().books()),
            broken("two_writers_at_once_lose_no_entry", () -> new Forgetful().books()),
            broken(
                "an_entry_goes_with_the_unit_of_work_that_fails",
                SetupBookSpecimens::withoutRollback),
            broken(
                "an_entry_stays_with_the_unit_of_work_that_comes_to_its_end",
                SetupBookSpecimens::withoutCommit),
            broken(
                "a_backend_out_of_reach_is_told_as_one_that_may_come_back",
                () -> SetupBooks.in(new Memory()))));
  }

  private static Map.Entry<String, Runnable> broken(String clause, Supplier<SetupBooks> books) {
    return Map.entry(clause, () -> specimen = books);
  }

  private static Supplier<SetupBooks> altering(UnaryOperator<AuditEntry> alteration) {
    return () ->
        new GoodTrail() {
          @Override
          public void append(AuditEntry entry) {
            good.append(alteration.apply(entry));
          }
        }.books();
  }

  private static AuditEntry without(AuditEntry entry) {
    return with(entry, List.of());
  }

  private static AuditEntry cut(AuditEntry entry) {
    return with(
        entry,
        entry.changes().stream()
            .map(c -> new Change(c.setting(), c.from().substring(0, 255), c.to()))
            .toList());
  }

  private static AuditEntry with(AuditEntry entry, List<Change> changes) {
    return new AuditEntry(entry.at(), entry.who(), entry.mailbox(), entry.action(), changes);
  }

  /** Run by hand, not by the build. */
  static class Trial extends AuditTrailContract {
    @Override
    protected SetupBooks empty() {
      return specimen.get();
    }

    @Override
    protected SetupBooks outOfReach() {
      return specimen.get();
    }
  }

  private static final class NeverEmpty extends GoodTrail {
    @Override
    public List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost) {
      return List.of(
          new AuditEntry(Instant.EPOCH, "nobody", SampleSetups.MAIN, "Nothing", List.of()));
    }
  }

  private static final class SkipsEmptyOnes extends GoodTrail {
    @Override
    public void append(AuditEntry entry) {
      if (!entry.changes().isEmpty()) {
        good.append(entry);
      }
    }
  }

  private static final class KeepsASet extends GoodTrail {
    @Override
    public void append(AuditEntry entry) {
      if (!good.latest(Optional.empty(), 100).contains(entry)) {
        good.append(entry);
      }
    }
  }

  private static final class LastFirst extends GoodTrail {
    private final List<AuditEntry> added = new ArrayList<>();

    @Override
    public void append(AuditEntry entry) {
      added.add(0, entry);
    }

    @Override
    public List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost) {
      return added;
    }
  }

  private static final class FirstFirst extends GoodTrail {
    @Override
    public List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost) {
      List<AuditEntry> entries = new ArrayList<>(good.latest(mailbox, atMost));
      Collections.reverse(entries);
      entries.sort(Comparator.comparing(AuditEntry::at).reversed());
      return entries;
    }
  }

  private static final class Generous extends GoodTrail {
    @Override
    public List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost) {
      return good.latest(mailbox, atMost + 1);
    }
  }

  private static final class Talkative extends GoodTrail {
    @Override
    public List<AuditEntry> latest(Optional<MailboxName> mailbox, int atMost) {
      return good.latest(Optional.empty(), atMost);
    }
  }

  private static final class ByInstantAlone extends GoodTrail {
    @Override
    public List<AuditLine> page(AuditFilter filter, Optional<AuditPosition> after, int atMost) {
      return good.page(filter, after.map(last -> new AuditPosition(last.at(), 0)), atMost);
    }
  }

  private static final class Lenient extends GoodTrail {
    @Override
    public List<AuditLine> page(AuditFilter filter, Optional<AuditPosition> after, int atMost) {
      AuditFilter from = filter.from().map(AuditFilter.all()::from).orElse(AuditFilter.all());
      return good.page(filter.until().isPresent() ? from : filter, after, atMost);
    }
  }

  private static final class Forgetful extends GoodTrail {
    @Override
    public void append(AuditEntry entry) {
      if (!entry.who().endsWith("7")) {
        good.append(entry);
      }
    }
  }
}
