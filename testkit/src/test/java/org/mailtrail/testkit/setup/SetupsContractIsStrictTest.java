package org.mailtrail.testkit.setup;

import static org.mailtrail.testkit.setup.SampleSetups.main;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.setup.SetupBookSpecimens.GoodSetups;

class SetupsContractIsStrictTest {
  private static Supplier<SetupBooks> specimen = () -> SetupBooks.in(new Memory());

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            broken("nothing_is_found_where_nothing_was_saved", () -> new FindsAnything().books()),
            broken(
                "what_is_saved_is_found_as_it_was_one_version_higher",
                () -> new ForgetsTheSwitch().books()),
            broken("large_values_are_kept_whole", () -> new CutsNames().books()),
            broken("every_save_counts", () -> new DoesNotCount().books()),
            broken("all_are_listed_by_name", () -> new ListsBackwards().books()),
            broken("a_change_of_one_leaves_the_others_alone", () -> new RemovesAll().books()),
            broken("a_new_one_is_not_saved_over_one_that_exists", () -> new LastWins().books()),
            broken(
                "whoever_read_an_older_version_does_not_overwrite_the_newer_one",
                () -> new LastWins().books()),
            broken("a_version_that_never_was_is_refused", () -> new LastWins().books()),
            broken("what_is_removed_is_gone_and_may_be_set_up_anew", () -> new Keeps().books()),
            broken(
                "of_two_who_make_the_same_at_once_exactly_one_does", () -> new LastWins().books()),
            broken(
                "of_two_who_change_the_same_at_once_exactly_one_does",
                () -> new LastWins().books()),
            broken(
                "of_one_who_changes_and_one_who_removes_at_once_exactly_one_does",
                () -> new LastWins().books()),
            broken(
                "what_happens_in_a_unit_of_work_that_fails_has_not_happened",
                SetupBookSpecimens::withoutRollback),
            broken(
                "what_happens_in_a_unit_of_work_is_seen_inside_it_and_kept",
                SetupBookSpecimens::withoutCommit),
            broken(
                "a_backend_out_of_reach_is_told_as_one_that_may_come_back",
                () -> SetupBooks.in(new Memory()))));
  }

  private static Map.Entry<String, Runnable> broken(String clause, Supplier<SetupBooks> books) {
    return Map.entry(clause, () -> specimen = books);
  }

  /** Run by hand, not by the build. */
  static class Trial extends SetupsContract {
    @Override
    protected SetupBooks empty() {
      return specimen.get();
    }

    @Override
    protected SetupBooks outOfReach() {
      return specimen.get();
    }
  }

  private static final class FindsAnything extends GoodSetups {
    @Override
    public Optional<MailboxSetup> find(MailboxName name) {
      return Optional.of(main());
    }
  }

  private static final class ForgetsTheSwitch extends GoodSetups {
    @Override
    public Optional<MailboxSetup> find(MailboxName name) {
      return good.find(name).map(setup -> setup.enabled(false));
    }
  }

  private static final class CutsNames extends GoodSetups {
    @Override
    public boolean save(MailboxSetup setup) {
      Account whole = setup.account();
      String user = whole.user().substring(0, Math.min(255, whole.user().length()));
      return good.save(
          setup.with(
              new Account(
                  whole.method(), user, whole.tenant(), whole.clientId(), whole.redirectUrl())));
    }
  }

  private static final class DoesNotCount extends GoodSetups {
    @Override
    public Optional<MailboxSetup> find(MailboxName name) {
      return good.find(name).map(setup -> withVersion(setup, 1));
    }
  }

  private static final class ListsBackwards extends GoodSetups {
    @Override
    public List<MailboxSetup> all() {
      List<MailboxSetup> backwards = new ArrayList<>(good.all());
      Collections.reverse(backwards);
      return backwards;
    }
  }

  private static final class RemovesAll extends GoodSetups {
    @Override
    public boolean remove(MailboxSetup setup) {
      good.all().forEach(good::remove);
      return true;
    }
  }

  private static final class Keeps extends GoodSetups {
    @Override
    public boolean remove(MailboxSetup setup) {
      return true;
    }
  }

  /** Without a look at the version. */
  private static final class LastWins extends GoodSetups {
    @Override
    public synchronized boolean save(MailboxSetup setup) {
      long version = good.find(setup.name()).map(MailboxSetup::version).orElse(0L);
      return good.save(withVersion(setup, version));
    }

    @Override
    public synchronized boolean remove(MailboxSetup setup) {
      good.find(setup.name()).ifPresent(good::remove);
      return true;
    }
  }
}
