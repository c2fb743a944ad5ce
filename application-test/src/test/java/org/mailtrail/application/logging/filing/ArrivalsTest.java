package org.mailtrail.application.logging.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.logging.batch.Decided;
import org.mailtrail.application.logging.pass.Tally;
import org.mailtrail.application.logging.timing.Timekeeper;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.Participant;
import org.mailtrail.domain.message.Participants;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.message.Summary;
import org.mailtrail.domain.message.Traits;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;

/** What a pass remembers of the messages that it has moved. */
class ArrivalsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final int PAGE = 500;

  /** Ten thousand moved ones, as many of their marks, and the marks of a page. */
  private static final int MOST = 20_000 + PAGE;

  private final Arrivals arrivals =
      new Arrivals(
          InMemoryMailbox.keepingIds().intake(),
          PAGE,
          Set.of(),
          new Tally(new Timekeeper(Clock.systemUTC())));

  private static IntakeItem item(int number) {
    ItemId id = new ItemId("item-" + number);
    return new IntakeItem.Legible(
        new Message(
            new MessageKey("<" + number + "@fabrikam.example>"),
            new StoredItem(id, Optional.empty(), false, 1_000),
            new Participants(
                Optional.of(Participant.of(EmailAddress.of("ann@fabrikam.example"))),
                Optional.empty(),
                List.of(),
                List.of()),
            new Summary("Chairs", Optional.of(NOON), NOON, Optional.empty()),
            Traits.ordinary()));
  }

  private static List<IntakeItem> page(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(ArrivalsTest::item).toList();
  }

  /** Those that are worked. */
  private List<IntakeItem> listed(List<IntakeItem> page) {
    return arrivals.fresh(new MailIntake.Waiting(page, true)).items();
  }

  private void moved(List<IntakeItem> page) {
    arrivals.settled(
        new Decided(List.of(), Set.of(), Set.of(), Set.of(), Map.of(), Map.of()),
        page.stream().map(IntakeItem::id).map(id -> Filed.moved(id, Filed.Place.of(id))).toList());
  }

  @Test
  void does_not_grow_with_the_messages_that_wait() {
    for (int from = 0; from < 60_000; from += PAGE) {
      List<IntakeItem> page = page(from, PAGE);
      assertThat(listed(page)).hasSize(PAGE);
      moved(page);
      assertThat(arrivals.remembered()).isLessThanOrEqualTo(MOST);
    }
    assertThat(arrivals.remembered()).isGreaterThan(PAGE);
  }

  @Test
  void what_stays_listed_page_after_page_is_never_moved_again_however_many_come() {
    List<IntakeItem> stuck = page(1_000_000, 1);
    listed(stuck);
    moved(stuck);
    for (int from = 0; from < 60_000; from += PAGE) {
      assertThat(listed(stuck)).isEmpty();
      List<IntakeItem> page = page(from, PAGE);
      listed(page);
      moved(page);
    }
    assertThat(arrivals.ghosts()).containsExactly(stuck.get(0).id());
  }
}
