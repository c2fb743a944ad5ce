package org.mailtrail.testkit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.phrase.PhraseText;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.outbox.Deliveries.Waiting;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;

/** What every outbox keeps of those that it is for. {@link OutboxContract} has the rest. */
public abstract class SubscriptionsContract {
  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final SubscriptionName CRM = new SubscriptionName("crm");
  static final SubscriptionName BI = new SubscriptionName("bi");

  /** Made by the contract that extends it. */
  protected SubscriptionsContract() {
    // the hooks give what is tried
  }

  /** An empty one, and the unit of work that it takes part in. */
  protected abstract OutboxBooks empty();

  /** One whose backend is out of reach. */
  protected abstract OutboxBooks outOfReach();

  static Subscription subscription(SubscriptionName name) {
    return new Subscription(
        name,
        Optional.of(URI.create("https://" + name + ".example/hook?a=b")),
        Set.of(EventType.ENTRY_LOGGED, EventType.HEALTH_RED),
        Subscription.Standing.good());
  }

  static Event event(int n) {
    return new Event("msg_" + n, EventType.ENTRY_LOGGED, NOON.plusSeconds(n), "{\"n\": " + n + "}");
  }

  static List<Event> events(int count) {
    return IntStream.range(0, count).mapToObj(SubscriptionsContract::event).toList();
  }

  static List<Event> waiting(KeptOutbox outbox, SubscriptionName name) {
    return outbox.deliveries().next(name, 1_000).stream().map(Waiting::event).toList();
  }

  @Test
  final void a_subscription_is_found_as_it_was_kept_and_all_are_listed_by_name() {
    KeptOutbox outbox = empty().outbox();
    Subscription failing =
        subscription(CRM)
            .with(
                new Subscription.Standing(
                    false, 7, Optional.of(NOON), Optional.of(NOON.minusSeconds(9)), "503 från Å"));
    Subscription channel =
        new Subscription(BI, Optional.empty(), Set.of(), Subscription.Standing.good());
    outbox.subscriptions().keep(failing);
    outbox.subscriptions().keep(channel);

    assertThat(outbox.subscriptions().all()).containsExactly(channel, failing);
  }

  @Test
  final void one_that_is_kept_again_takes_its_place() {
    KeptOutbox outbox = empty().outbox();
    outbox.subscriptions().keep(subscription(CRM));
    Subscription other =
        new Subscription(
            CRM,
            Optional.of(URI.create("https://other.example/")),
            Set.of(EventType.TEST),
            Subscription.Standing.good());
    outbox.subscriptions().keep(other);

    assertThat(outbox.subscriptions().all()).containsExactly(other);
  }

  @Test
  final void how_deliveries_go_is_kept_apart_from_what_somebody_wants() {
    KeptOutbox outbox = empty().outbox();
    outbox.subscriptions().keep(subscription(CRM));
    Subscription.Standing failed =
        Subscription.Standing.good().failed(NOON, NOON.plusSeconds(5), Phrase.foreign("no answer"));
    outbox.subscriptions().keep(CRM, failed);
    outbox.subscriptions().keep(BI, failed);

    assertThat(outbox.subscriptions().all()).containsExactly(subscription(CRM).with(failed));
  }

  @Test
  final void why_deliveries_fail_is_kept_with_its_values_so_that_other_languages_can_say_it() {
    KeptOutbox outbox = empty().outbox();
    Phrase why = PortSentence.IN_DOING.with("it's \"so\"", PortSentence.CHECK_DATABASE.with());
    outbox.subscriptions().keep(subscription(CRM));
    outbox
        .subscriptions()
        .keep(CRM, Subscription.Standing.good().failed(NOON, NOON.plusSeconds(5), why));

    assertSame(outbox.subscriptions().all().get(0).standing().seen(), why);
    outbox.subscriptions().keep(outbox.subscriptions().all().get(0));
    assertSame(outbox.subscriptions().all().get(0).standing().seen(), why);
  }

  static void assertSame(Phrase kept, Phrase told) {
    assertThat(kept.toString()).isEqualTo(told.toString());
    assertThat(PhraseText.of(kept)).isEqualTo(PhraseText.of(told));
  }

  @Test
  final void one_that_is_removed_is_gone_with_what_waits_for_it_alone() {
    KeptOutbox outbox = empty().outbox();
    outbox.subscriptions().keep(subscription(CRM));
    outbox.subscriptions().keep(subscription(BI));
    outbox.outbox().put(events(2), List.of(CRM, BI));

    assertThat(outbox.subscriptions().remove(CRM)).isTrue();
    assertThat(outbox.subscriptions().remove(CRM)).isFalse();
    assertThat(outbox.subscriptions().all()).containsExactly(subscription(BI));
    assertThat(waiting(outbox, CRM)).isEmpty();
    assertThat(waiting(outbox, BI)).hasSize(2);
  }

  @Test
  final void subscriptions_out_of_reach_are_told_as_such_and_may_come_back() {
    KeptOutbox broken = outOfReach().outbox();

    assertUnreachable(broken, outbox -> outbox.subscriptions().all());
    assertUnreachable(broken, outbox -> outbox.subscriptions().keep(subscription(CRM)));
    assertUnreachable(
        broken, outbox -> outbox.subscriptions().keep(CRM, Subscription.Standing.good()));
    assertUnreachable(broken, outbox -> outbox.subscriptions().remove(CRM));
  }

  static void assertUnreachable(KeptOutbox broken, Consumer<KeptOutbox> call) {
    assertThatThrownBy(() -> call.accept(broken))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }

  /**
   * An outbox, and what it is written with.
   *
   * @param outbox all parts of it
   * @param unitOfWork in which all of them take part
   */
  public record OutboxBooks(KeptOutbox outbox, UnitOfWork unitOfWork) {}
}
