package org.mailtrail.testkit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.alarm.AlarmMemory;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Deliveries.End;
import org.mailtrail.application.port.outbox.Deliveries.Fate;
import org.mailtrail.application.port.outbox.Deliveries.Waiting;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;

/** What every outbox keeps, with its subscriptions. Extend it, give it yours, and run it. */
public abstract class OutboxContract extends SubscriptionsContract {
  private static final Set<Fate> ALL = Set.of(Fate.DELIVERED, Fate.GIVEN_UP);
  private static final String UNUSUAL =
      "{\"type\": \"test\", \"data\": {\"text\": \"Åsa 😀 \\u0000\"}}";

  /** A contract to be kept. */
  protected OutboxContract() {
    // the hooks give what is tried
  }

  @Test
  final void events_wait_for_each_subscription_in_the_order_in_which_they_were_put_in() {
    KeptOutbox outbox = empty().outbox();
    outbox.outbox().put(events(3), List.of(CRM, BI));
    outbox.outbox().put(List.of(event(7)), List.of(CRM));

    assertThat(waiting(outbox, CRM)).containsExactly(event(0), event(1), event(2), event(7));
    assertThat(waiting(outbox, BI)).containsExactly(event(0), event(1), event(2));
    assertThat(outbox.deliveries().next(CRM, 2)).hasSize(2);
    assertThat(outbox.deliveries().stock(CRM))
        .isEqualTo(new Deliveries.Stock(4, Optional.of(NOON), Optional.empty()));
  }

  @Test
  final void a_body_is_given_out_byte_by_byte_as_it_was_put_in() {
    KeptOutbox outbox = empty().outbox();
    Event unusual = new Event("msg_x", EventType.TEST, NOON, UNUSUAL + " ".repeat(100_000));
    outbox.outbox().put(List.of(unusual), List.of(CRM));

    assertThat(waiting(outbox, CRM)).containsExactly(unusual);
  }

  @Test
  final void what_is_put_in_is_undone_with_the_unit_of_work() {
    OutboxBooks books = empty();
    assertThatThrownBy(
            () ->
                books
                    .unitOfWork()
                    .run(
                        () -> {
                          books.outbox().outbox().put(events(1), List.of(CRM));
                          books.outbox().alarms().remember(seen());
                          throw new IllegalStateException("undone");
                        }))
        .hasMessage("undone");

    assertThat(waiting(books.outbox(), CRM)).isEmpty();
    assertThat(books.outbox().alarms().last()).isEmpty();
  }

  @Test
  final void what_is_settled_waits_no_longer_and_the_others_do() {
    KeptOutbox outbox = empty().outbox();
    outbox.outbox().put(events(3), List.of(CRM, BI));
    List<Waiting> next = outbox.deliveries().next(CRM, 2);
    outbox.deliveries().settle(next.get(0), End.delivered(NOON));
    outbox.deliveries().settle(next.get(1), End.givenUp(NOON, "410 Gone från Å"));

    assertThat(waiting(outbox, CRM)).containsExactly(event(2));
    assertThat(waiting(outbox, BI)).hasSize(3);
    assertThat(outbox.deliveries().stock(CRM))
        .isEqualTo(
            new Deliveries.Stock(
                1,
                Optional.of(NOON.plusSeconds(2)),
                Optional.of(new Deliveries.GivenUp(1, NOON.plusSeconds(1), "410 Gone från Å"))));
  }

  @Test
  final void what_is_replayed_waits_again_in_its_old_place() {
    KeptOutbox outbox = empty().outbox();
    outbox.outbox().put(events(4), List.of(CRM, BI));
    List<Waiting> next = outbox.deliveries().next(CRM, 3);
    outbox.deliveries().settle(next.get(0), End.delivered(NOON));
    outbox.deliveries().settle(next.get(1), End.delivered(NOON));
    outbox.deliveries().settle(next.get(2), End.givenUp(NOON, "410 Gone från Å"));

    assertThat(outbox.deliveries().replay(CRM, NOON.plusSeconds(1), ALL)).isEqualTo(2);
    assertThat(waiting(outbox, CRM)).containsExactly(event(1), event(2), event(3));
    assertThat(waiting(outbox, BI)).hasSize(4);
  }

  @Test
  final void why_an_event_was_given_up_is_kept_with_its_values() {
    KeptOutbox outbox = empty().outbox();
    Phrase why = PortSentence.IN_DOING.with("it's \"so\"", PortSentence.CHECK_DATABASE.with());
    outbox.outbox().put(events(1), List.of(CRM));
    outbox.deliveries().settle(outbox.deliveries().next(CRM, 1).get(0), End.givenUp(NOON, why));

    assertSame(outbox.deliveries().stock(CRM).givenUp().orElseThrow().seen(), why);
  }

  @Test
  final void what_was_given_up_is_told_with_its_last_problem_and_replayed_alone() {
    KeptOutbox outbox = empty().outbox();
    outbox.outbox().put(events(4), List.of(CRM, BI));
    List<Waiting> next = outbox.deliveries().next(CRM, 3);
    outbox.deliveries().settle(next.get(0), End.givenUp(NOON, "no answer"));
    outbox.deliveries().settle(next.get(1), End.delivered(NOON));
    outbox.deliveries().settle(next.get(2), End.givenUp(NOON, "500"));
    assertThat(outbox.deliveries().stock(CRM).givenUp())
        .contains(new Deliveries.GivenUp(2, NOON, "500"));
    assertThat(outbox.deliveries().stock(BI).givenUp()).isEmpty();
    assertThat(outbox.deliveries().replay(CRM, Instant.EPOCH, Set.of(Fate.GIVEN_UP))).isEqualTo(2);
    assertThat(waiting(outbox, CRM)).containsExactly(event(0), event(2), event(3));
    assertThat(outbox.deliveries().stock(CRM).givenUp()).isEmpty();
  }

  @Test
  final void the_oldest_go_where_too_many_wait_and_they_are_counted() {
    KeptOutbox outbox = empty().outbox();
    outbox.outbox().put(events(5), List.of(CRM, BI));

    assertThat(outbox.deliveries().trim(CRM, NOON, 2)).isEqualTo(3);
    assertThat(outbox.deliveries().trim(CRM, NOON, 2)).isZero();
    assertThat(waiting(outbox, CRM)).containsExactly(event(3), event(4));
    assertThat(waiting(outbox, BI)).hasSize(5);
  }

  @Test
  final void what_was_settled_long_ago_goes_and_is_not_replayed() {
    KeptOutbox outbox = empty().outbox();
    outbox.outbox().put(events(3), List.of(CRM));
    List<Waiting> next = outbox.deliveries().next(CRM, 2);
    outbox.deliveries().settle(next.get(0), End.delivered(NOON));
    outbox.deliveries().settle(next.get(1), End.delivered(NOON.plusSeconds(60)));

    assertThat(outbox.deliveries().trim(CRM, NOON.plusSeconds(1), 10)).isZero();
    assertThat(outbox.deliveries().replay(CRM, Instant.EPOCH, ALL)).isEqualTo(1);
    assertThat(waiting(outbox, CRM)).containsExactly(event(1), event(2));
  }

  private static AlarmMemory.Seen seen() {
    return new AlarmMemory.Seen(false, true, NOON, 2);
  }

  @Test
  final void the_last_that_was_seen_of_health_is_remembered() {
    KeptOutbox outbox = empty().outbox();
    assertThat(outbox.alarms().last()).isEmpty();
    outbox.alarms().remember(seen());
    assertThat(outbox.alarms().last()).contains(seen());
    outbox.alarms().remember(seen().told());
    assertThat(outbox.alarms().last()).contains(seen().told());
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    KeptOutbox broken = outOfReach().outbox();

    assertUnreachable(broken, outbox -> outbox.outbox().put(events(1), List.of(CRM)));
    assertUnreachable(broken, outbox -> outbox.deliveries().next(CRM, 1));
    assertUnreachable(broken, outbox -> outbox.deliveries().stock(CRM));
    assertUnreachable(broken, outbox -> outbox.deliveries().replay(CRM, NOON, ALL));
    assertUnreachable(broken, outbox -> outbox.deliveries().trim(CRM, NOON, 1));
    assertUnreachable(broken, outbox -> outbox.alarms().last());
    assertUnreachable(broken, outbox -> outbox.alarms().remember(seen()));
  }
}
