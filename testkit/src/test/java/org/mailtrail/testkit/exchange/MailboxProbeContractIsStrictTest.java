package org.mailtrail.testkit.exchange;

import static org.mailtrail.testkit.exchange.Specimens.behind;
import static org.mailtrail.testkit.exchange.Specimens.broken;
import static org.mailtrail.testkit.exchange.Specimens.first;
import static org.mailtrail.testkit.exchange.Specimens.list;
import static org.mailtrail.testkit.exchange.Specimens.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.FolderRole;
import org.mailtrail.application.port.exchange.MailboxProbe.FolderSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

class MailboxProbeContractIsStrictTest {
  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            probe(
                "the_folders_are_listed_with_what_is_in_them",
                "folders",
                (call, good) -> first(good.call(call), 1)),
            probe(
                "each_folder_is_told_with_what_it_is_to_logging",
                "folders",
                MailboxProbeContractIsStrictTest::mistaken),
            probe(
                "the_size_of_a_folder_is_told",
                "folders",
                MailboxProbeContractIsStrictTest::unmeasured),
            probe(
                "every_folder_is_measured_once_with_the_path_to_it",
                "extents",
                MailboxProbeContractIsStrictTest::twice),
            probe(
                "the_room_that_all_folders_take_is_told",
                "extents",
                MailboxProbeContractIsStrictTest::roomless),
            behind(
                "looking_changes_nothing",
                mailbox -> new Specimens.Bad(mailbox).probe("folders", littering(mailbox))),
            behind(
                "a_move_is_tried_and_leaves_no_trace",
                mailbox -> new Specimens.Bad(mailbox).probe("tryMove", littering(mailbox))),
            broken(
                "a_server_out_of_reach_is_told_as_one_that_may_come_back",
                InMemoryMailbox::keepingIds)));
  }

  private static Object unmeasured(Object[] call, Bent.Good good) {
    return list(good.call(call)).stream()
        .map(FolderSize.class::cast)
        .map(folder -> new FolderSize(folder.role(), folder.name(), folder.items(), -1))
        .toList();
  }

  private static Object twice(Object[] call, Bent.Good good) {
    List<Object> all = new ArrayList<>(list(good.call(call)));
    all.add(all.get(0));
    return all;
  }

  private static Object roomless(Object[] call, Bent.Good good) {
    return list(good.call(call)).stream()
        .map(FolderExtent.class::cast)
        .map(
            folder ->
                new FolderExtent(
                    folder.path(), new Extent(folder.extent().items(), Optional.empty())))
        .toList();
  }

  private static Object mistaken(Object[] call, Bent.Good good) {
    return list(good.call(call)).stream()
        .map(FolderSize.class::cast)
        .map(f -> new FolderSize(FolderRole.OTHER, f.name(), f.items(), f.bytes()))
        .toList();
  }

  private static Bent.Bend littering(InMemoryMailbox mailbox) {
    return (call, good) -> {
      mailbox.put(TrialFolder.NOT_LOGGED, MailboxContract.letter(9), MailboxContract.NOON);
      return good.call(call);
    };
  }

  /** Run by hand, not by the build. */
  static class Trial extends MailboxProbeContract {
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
