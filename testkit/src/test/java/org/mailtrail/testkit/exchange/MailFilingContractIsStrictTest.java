package org.mailtrail.testkit.exchange;

import static org.mailtrail.testkit.exchange.Specimens.behind;
import static org.mailtrail.testkit.exchange.Specimens.broken;
import static org.mailtrail.testkit.exchange.Specimens.intake;
import static org.mailtrail.testkit.exchange.Specimens.list;
import static org.mailtrail.testkit.exchange.Specimens.reversed;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Strictness;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;
import org.mailtrail.testkit.mailbox.MailboxItem;
import org.mailtrail.testkit.mailbox.TrialFolder;
import org.mailtrail.testkit.mailbox.TrialMailbox;

class MailFilingContractIsStrictTest {
  private static final String FILE = "file";

  @Test
  void every_clause_notices_what_breaks_it() {
    Strictness.prove(
        Trial.class,
        Map.ofEntries(
            intake("logged_mail_is_filed_in_the_archive", FILE, allTo(Destination.NOT_LOGGED)),
            intake("other_mail_is_filed_beside_the_archive", FILE, allTo(Destination.ARCHIVE)),
            broken(
                "the_id_of_a_filed_message_is_told",
                () ->
                    new Specimens.Bad(InMemoryMailbox.changingIds())
                        .intake(FILE, MailFilingContractIsStrictTest::oldIds)),
            intake(
                "where_a_filed_message_lies_and_what_opens_it_there_is_told",
                FILE,
                MailFilingContractIsStrictTest::oldIds),
            intake(
                "each_order_gets_its_result_in_order",
                FILE,
                (call, good) -> reversed(good.call(call))),
            intake(
                "a_message_that_is_gone_is_told_and_hinders_no_other",
                FILE,
                MailFilingContractIsStrictTest::allMoved),
            behind(
                "what_lies_in_its_destination_counts_as_filed",
                mailbox -> new Specimens.Bad(mailbox).intake(FILE, onlyFromTheIntake(mailbox))),
            behind(
                "mail_is_filed_from_wherever_it_lies",
                mailbox -> new Specimens.Bad(mailbox).intake(FILE, onlyFromTheIntake(mailbox))),
            intake(
                "two_copies_of_a_message_are_filed_each",
                FILE,
                MailFilingContractIsStrictTest::oneOnly),
            behind(
                "a_filed_message_is_otherwise_as_it_was",
                mailbox -> new Specimens.Bad(mailbox).intake(FILE, redating(mailbox))),
            intake(
                "nothing_ordered_is_nothing_done",
                FILE,
                (call, good) -> List.of(Filed.gone(new ItemId("nothing")))),
            intake(
                "what_was_filed_until_the_server_broke_off_is_told_and_the_rest_as_failed",
                FILE,
                MailFilingContractIsStrictTest::allOrNothing),
            intake(
                "a_server_that_breaks_off_before_anything_is_filed_is_told_as_one_that_may_come_back",
                FILE,
                MailFilingContractIsStrictTest::silent),
            behind(
                "two_that_file_the_same_mail_at_once_lose_none_and_double_none",
                mailbox -> new Specimens.Bad(mailbox).intake(FILE, copying(mailbox))),
            broken(
                "a_server_out_of_reach_is_told_as_one_that_may_come_back",
                InMemoryMailbox::keepingIds)));
  }

  private static Stream<FilingOrder> orders(Object[] call) {
    return list(call[0]).stream().map(FilingOrder.class::cast);
  }

  private static Bent.Bend allTo(Destination destination) {
    return (call, good) ->
        good.call(orders(call).map(o -> new FilingOrder(o.item(), destination)).toList());
  }

  private static Object oldIds(Object[] call, Bent.Good good) {
    return list(good.call(call)).stream()
        .map(Filed.class::cast)
        .map(filed -> Filed.moved(filed.item(), Filed.Place.of(filed.item())))
        .toList();
  }

  private static Object allMoved(Object[] call, Bent.Good good) {
    good.call(call);
    return orders(call).map(o -> Filed.moved(o.item(), Filed.Place.of(o.item()))).toList();
  }

  /** Copies with one Message-ID are taken for the same one. */
  private static Object oneOnly(Object[] call, Bent.Good good) {
    good.call(orders(call).limit(1).toList());
    return orders(call).map(o -> Filed.moved(o.item(), Filed.Place.of(o.item()))).toList();
  }

  private static Object allOrNothing(Object[] call, Bent.Good good) {
    Object results = good.call(call);
    if (list(results).stream().map(Filed.class::cast).anyMatch(one -> !one.isAway())) {
      throw new ExchangeException(ExchangeException.Kind.UNREACHABLE, "broken off", null);
    }
    return results;
  }

  private static Object silent(Object[] call, Bent.Good good) {
    try {
      return good.call(call);
    } catch (ExchangeException broken) {
      return orders(call).map(order -> Filed.failed(order.item(), "broken off")).toList();
    }
  }

  private static Bent.Bend onlyFromTheIntake(InMemoryMailbox mailbox) {
    return (call, good) -> {
      List<ItemId> waiting = mailbox.in(TrialFolder.INTAKE);
      return orders(call).anyMatch(o -> !waiting.contains(o.item()))
          ? orders(call).map(o -> Filed.gone(o.item())).toList()
          : good.call(call);
    };
  }

  /** A message that is filed as a new one, received when it was filed. */
  private static Bent.Bend redating(InMemoryMailbox mailbox) {
    return (call, good) -> orders(call).map(o -> refiled(mailbox, o.item(), 60)).toList();
  }

  /** A copy, then a removal: two that do so make two copies. */
  private static Bent.Bend copying(InMemoryMailbox mailbox) {
    CyclicBarrier both = new CyclicBarrier(2);
    return (call, good) -> {
      List<MailboxItem> seen = orders(call).flatMap(o -> mailbox.find(o.item()).stream()).toList();
      awaitOther(both);
      return seen.stream().map(item -> refiled(mailbox, item, 0)).toList();
    };
  }

  private static void awaitOther(CyclicBarrier both) {
    try {
      both.await();
    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException alone) {
      throw new IllegalStateException("the other does not come", alone);
    }
  }

  private static Filed refiled(InMemoryMailbox mailbox, ItemId id, int secondsLater) {
    return refiled(mailbox, mailbox.find(id).orElseThrow(), secondsLater);
  }

  private static Filed refiled(InMemoryMailbox mailbox, MailboxItem item, int secondsLater) {
    ItemId now =
        mailbox.deliver(
            TrialFolder.ARCHIVE,
            item.letter().orElseThrow(),
            item.receivedAt().plusSeconds(secondsLater));
    mailbox.takeAway(item.id());
    return Filed.moved(item.id(), Filed.Place.of(now));
  }

  /** Run by hand, not by the build. */
  static class Trial extends MailFilingContract {
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
