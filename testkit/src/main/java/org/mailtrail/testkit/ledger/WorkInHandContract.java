package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.LoggingBooks;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link WorkInHand} keeps. Extend it, give it yours, and run it. */
public abstract class WorkInHandContract extends BooksContract {
  private static final ItemId ONE = SampleMail.item(1);
  private static final ItemId TWO = SampleMail.item(2);

  /** A contract to be kept. */
  protected WorkInHandContract() {
    // the hooks give what is tried
  }

  private WorkInHand hand() {
    return empty().books().workInHand();
  }

  @Test
  final void nothing_is_in_hand_at_first() {
    assertThat(hand().left(SampleMail.MAIN)).isEmpty();
  }

  @Test
  final void what_was_begun_is_in_hand_until_it_is_done() {
    WorkInHand hand = hand();
    hand.begin(SampleMail.MAIN, List.of(ONE, TWO));
    assertThat(hand.left(SampleMail.MAIN)).containsExactlyInAnyOrder(ONE, TWO);

    hand.done(SampleMail.MAIN);
    assertThat(hand.left(SampleMail.MAIN)).isEmpty();
  }

  @Test
  final void what_is_begun_takes_the_place_of_what_was_begun_before() {
    WorkInHand hand = hand();
    hand.begin(SampleMail.MAIN, List.of(ONE));
    hand.begin(SampleMail.MAIN, List.of(TWO));

    assertThat(hand.left(SampleMail.MAIN)).containsExactly(TWO);
  }

  @Test
  final void each_mailbox_has_its_own() {
    WorkInHand hand = hand();
    hand.begin(SampleMail.MAIN, List.of(ONE));
    hand.begin(SampleMail.OTHER, List.of(TWO));
    hand.done(SampleMail.OTHER);

    assertThat(hand.left(SampleMail.MAIN)).containsExactly(ONE);
    assertThat(hand.left(SampleMail.OTHER)).isEmpty();
  }

  @Test
  final void what_was_done_in_vain_is_still_in_hand() {
    LoggingBooks books = empty();
    WorkInHand hand = books.books().workInHand();
    hand.begin(SampleMail.MAIN, List.of(ONE));
    inVain(books.books().unitOfWork(), () -> hand.done(SampleMail.MAIN));

    assertThat(hand.left(SampleMail.MAIN)).containsExactly(ONE);
  }

  @Test
  final void being_done_with_nothing_is_no_fault() {
    WorkInHand hand = hand();
    hand.done(SampleMail.MAIN);

    assertThat(hand.left(SampleMail.MAIN)).isEmpty();
  }

  @Test
  final void a_thousand_long_ids_are_kept_whole() {
    WorkInHand hand = hand();
    Set<ItemId> items =
        IntStream.range(0, 1_000)
            .mapToObj(n -> new ItemId("AQMkA+/=_-".repeat(50) + n))
            .collect(Collectors.toCollection(HashSet::new));
    items.add(new ItemId("aa"));
    items.add(new ItemId("aA"));
    hand.begin(SampleMail.MAIN, items);

    assertThat(hand.left(SampleMail.MAIN)).isEqualTo(items);
  }

  @Test
  final void what_is_set_aside_takes_the_place_of_what_was_before() {
    WorkInHand hand = hand();
    assertThat(hand.aside(SampleMail.MAIN)).isEmpty();

    hand.setAside(SampleMail.MAIN, List.of(ONE, TWO));
    assertThat(hand.aside(SampleMail.MAIN)).containsExactlyInAnyOrder(ONE, TWO);
    hand.setAside(SampleMail.MAIN, List.of(TWO));
    assertThat(hand.aside(SampleMail.MAIN)).containsExactly(TWO);
    assertThat(hand.aside(SampleMail.OTHER)).isEmpty();
    hand.setAside(SampleMail.MAIN, List.of());
    assertThat(hand.aside(SampleMail.MAIN)).isEmpty();
  }

  @Test
  final void what_is_set_aside_is_not_in_hand() {
    WorkInHand hand = hand();
    hand.setAside(SampleMail.MAIN, List.of(ONE));
    hand.begin(SampleMail.MAIN, List.of(TWO));
    assertThat(hand.left(SampleMail.MAIN)).containsExactly(TWO);
    hand.done(SampleMail.MAIN);

    assertThat(hand.aside(SampleMail.MAIN)).containsExactly(ONE);
  }

  @Test
  final void a_store_out_of_reach_is_told_as_one_that_may_come_back() {
    WorkInHand hand = outOfReach().books().workInHand();

    assertUnreachable(() -> hand.left(SampleMail.MAIN));
    assertUnreachable(() -> hand.begin(SampleMail.MAIN, List.of(ONE)));
    assertUnreachable(() -> hand.done(SampleMail.MAIN));
    assertUnreachable(() -> hand.aside(SampleMail.MAIN));
    assertUnreachable(() -> hand.setAside(SampleMail.MAIN, List.of(ONE)));
  }
}
