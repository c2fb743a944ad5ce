package org.mailtrail.testkit.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.alarm.AlarmMemory;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.Outbox;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.port.outbox.Subscriptions;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.Strictness;

class OutboxContractIsStrictTest {
  private static UnaryOperator<SubscriptionsContract.OutboxBooks> bend = UnaryOperator.identity();

  @Test
  void every_clause_notices_what_breaks_it() {
    Map<String, Runnable> specimens = new LinkedHashMap<>();
    specimens.put(
        "a_subscription_is_found_as_it_was_kept_and_all_are_listed_by_name",
        subscriptions("all", (arguments, good) -> backwards((List<?>) good.call(arguments))));
    specimens.put("one_that_is_kept_again_takes_its_place", first());
    specimens.put(
        "how_deliveries_go_is_kept_apart_from_what_somebody_wants",
        subscriptions(
            "keep", (arguments, good) -> arguments.length == 1 ? good.call(arguments) : null));
    specimens.put(
        "why_deliveries_fail_is_kept_with_its_values_so_that_other_languages_can_say_it",
        subscriptions(
            "keep",
            (arguments, good) ->
                arguments.length == 1
                    ? good.call(arguments)
                    : good.call(arguments[0], textAlone((Subscription.Standing) arguments[1]))));
    specimens.put(
        "why_an_event_was_given_up_is_kept_with_its_values",
        deliveries(
            "settle",
            (arguments, good) ->
                good.call(arguments[0], textAlone((Deliveries.End) arguments[1]))));
    specimens.put(
        "one_that_is_removed_is_gone_with_what_waits_for_it_alone",
        subscriptions(
            "remove",
            (arguments, good) -> {
              good.call(arguments);
              return true;
            }));
    specimens.put(
        "events_wait_for_each_subscription_in_the_order_in_which_they_were_put_in",
        deliveries("next", (arguments, good) -> backwards((List<?>) good.call(arguments))));
    specimens.put(
        "a_body_is_given_out_byte_by_byte_as_it_was_put_in",
        outbox((arguments, good) -> good.call(trimmed((List<?>) arguments[0]), arguments[1])));
    specimens.put(
        "what_is_put_in_is_undone_with_the_unit_of_work", OutboxContractIsStrictTest::withoutUnits);
    specimens.put(
        "what_is_settled_waits_no_longer_and_the_others_do",
        deliveries("settle", (arguments, good) -> null));
    specimens.put(
        "what_is_replayed_waits_again_in_its_old_place",
        deliveries(
            "replay", (arguments, good) -> good.call(arguments[0], Instant.EPOCH, arguments[2])));
    specimens.put(
        "what_was_given_up_is_told_with_its_last_problem_and_replayed_alone",
        deliveries(
            "replay",
            (arguments, good) ->
                good.call(arguments[0], arguments[1], Set.of(Deliveries.Fate.values()))));
    specimens.put(
        "the_oldest_go_where_too_many_wait_and_they_are_counted",
        deliveries("trim", (arguments, good) -> good.call(arguments[0], arguments[1], 1_000)));
    specimens.put(
        "what_was_settled_long_ago_goes_and_is_not_replayed",
        deliveries(
            "trim", (arguments, good) -> good.call(arguments[0], Instant.EPOCH, arguments[2])));
    specimens.put("the_last_that_was_seen_of_health_is_remembered", forgetful());
    Runnable alwaysThere = () -> bend = books -> InMemoryOutboxContractTest.fresh(new Memory());
    specimens.put("subscriptions_out_of_reach_are_told_as_such_and_may_come_back", alwaysThere);
    specimens.put("a_backend_out_of_reach_is_told_as_one_that_may_come_back", alwaysThere);
    Strictness.prove(Trial.class, specimens);
  }

  private static Subscription.Standing textAlone(Subscription.Standing told) {
    return new Subscription.Standing(
        told.enabled(), told.failures(), told.nextTry(), told.failingSince(), told.problem());
  }

  private static Deliveries.End textAlone(Deliveries.End told) {
    return new Deliveries.End(told.fate(), told.at(), Phrase.foreign(told.problem()));
  }

  private static Object backwards(List<?> list) {
    List<Object> other = new ArrayList<>(list);
    Collections.reverse(other);
    return other;
  }

  private static List<Event> trimmed(List<?> events) {
    return events.stream()
        .map(Event.class::cast)
        .map(event -> new Event(event.id(), event.type(), event.at(), event.body().strip()))
        .toList();
  }

  private static Runnable bent(UnaryOperator<KeptOutbox> how) {
    return () ->
        bend =
            books ->
                new SubscriptionsContract.OutboxBooks(
                    how.apply(books.outbox()), books.unitOfWork());
  }

  private static Runnable subscriptions(String method, Bent.Bend how) {
    return bent(
        good ->
            new KeptOutbox(
                Bent.of(Subscriptions.class, good.subscriptions(), method, how),
                good.outbox(),
                good.deliveries(),
                good.alarms()));
  }

  private static Runnable deliveries(String method, Bent.Bend how) {
    return bent(
        good ->
            new KeptOutbox(
                good.subscriptions(),
                good.outbox(),
                Bent.of(Deliveries.class, good.deliveries(), method, how),
                good.alarms()));
  }

  private static Runnable outbox(Bent.Bend how) {
    return bent(
        good ->
            new KeptOutbox(
                good.subscriptions(),
                Bent.of(Outbox.class, good.outbox(), "put", how),
                good.deliveries(),
                good.alarms()));
  }

  private static Runnable forgetful() {
    return bent(
        good ->
            new KeptOutbox(
                good.subscriptions(),
                good.outbox(),
                good.deliveries(),
                Bent.of(
                    AlarmMemory.class, good.alarms(), "last", (none, right) -> Optional.empty())));
  }

  private static Runnable first() {
    return bent(
        good ->
            new KeptOutbox(
                new FirstStays(good.subscriptions()),
                good.outbox(),
                good.deliveries(),
                good.alarms()));
  }

  private static void withoutUnits() {
    bend =
        books ->
            new SubscriptionsContract.OutboxBooks(
                books.outbox(),
                new UnitOfWork() {
                  @Override
                  public <T> T run(Supplier<T> work) {
                    return work.get();
                  }
                });
  }

  private record FirstStays(Subscriptions good) implements Subscriptions {
    @Override
    public List<Subscription> all() {
      return good.all();
    }

    @Override
    public void keep(Subscription subscription) {
      if (all().stream().noneMatch(one -> one.name().equals(subscription.name()))) {
        good.keep(subscription);
      }
    }

    @Override
    public void keep(SubscriptionName name, Subscription.Standing standing) {
      good.keep(name, standing);
    }

    @Override
    public boolean remove(SubscriptionName name) {
      return good.remove(name);
    }
  }

  /** Run by hand, not by the build. */
  static class Trial extends OutboxContract {
    @Override
    protected OutboxBooks empty() {
      return bend.apply(InMemoryOutboxContractTest.fresh(new Memory()));
    }

    @Override
    protected OutboxBooks outOfReach() {
      Memory memory = new Memory();
      OutboxBooks books = InMemoryOutboxContractTest.fresh(memory);
      memory.putOutOfReach();
      return bend.apply(books);
    }
  }
}
