package org.mailtrail.testkit.setup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;

class PredecessorsContractIsStrictTest {
  private static Supplier<Predecessors> specimen = Good::new;

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            broken("there_is_none_at_first", Haunted::new),
            broken("what_is_kept_is_found_as_it_was", ForgetsAccounts::new),
            broken("large_values_are_kept_whole", ForgetsAccounts::new),
            broken("all_are_listed_by_name", ListsBackwards::new),
            broken("one_that_is_kept_again_takes_its_place", FirstStays::new),
            broken("one_that_is_removed_is_gone_and_the_others_stay", RemovesAll::new),
            broken("a_backend_out_of_reach_is_told_as_one_that_may_come_back", Good::new)));
  }

  private static Map.Entry<String, Runnable> broken(String clause, Supplier<Predecessors> one) {
    return Map.entry(clause, () -> specimen = one);
  }

  /** Run by hand, not by the build. */
  static class Trial extends PredecessorsContract {
    @Override
    protected Predecessors empty() {
      return specimen.get();
    }

    @Override
    protected Predecessors outOfReach() {
      return specimen.get();
    }
  }

  private static class Good implements Predecessors {
    final Predecessors good = new InMemoryPredecessors(new Memory(), (from, to) -> {});

    @Override
    public List<Predecessor> all() {
      return good.all();
    }

    @Override
    public void save(Predecessor predecessor) {
      good.save(predecessor);
    }

    @Override
    public void remove(MailboxName name) {
      good.remove(name);
    }

    @Override
    public void handOver(MailboxName from, MailboxName to) {
      good.handOver(from, to);
    }
  }

  private static final class Haunted extends Good {
    Haunted() {
      save(
          new Predecessor(
              SampleSetups.main(),
              SampleSetups.MAIN,
              Instant.EPOCH,
              Instant.EPOCH,
              Optional.empty()));
    }
  }

  private static final class ForgetsAccounts extends Good {
    @Override
    public void save(Predecessor whole) {
      MailboxSetup bare = MailboxSetup.of(whole.name(), whole.setup().place());
      good.save(
          new Predecessor(
              bare, whole.successor(), whole.replacedAt(), whole.lastMailAt(), whole.retiredAt()));
    }
  }

  private static final class ListsBackwards extends Good {
    @Override
    public List<Predecessor> all() {
      List<Predecessor> backwards = new ArrayList<>(good.all());
      Collections.reverse(backwards);
      return backwards;
    }
  }

  private static final class FirstStays extends Good {
    @Override
    public void save(Predecessor predecessor) {
      if (all().stream().noneMatch(kept -> kept.name().equals(predecessor.name()))) {
        good.save(predecessor);
      }
    }
  }

  private static final class RemovesAll extends Good {
    @Override
    public void remove(MailboxName name) {
      all().forEach(kept -> good.remove(kept.name()));
    }
  }
}
