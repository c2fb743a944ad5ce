package org.mailtrail.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.plug.storage.KeptOutbox;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.outbox.Courier;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Event;
import org.mailtrail.application.port.outbox.EventType;
import org.mailtrail.application.port.outbox.Subscription;
import org.mailtrail.application.port.outbox.SubscriptionName;
import org.mailtrail.application.webhook.DeliverEvents;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.outbox.InMemoryOutbox;

/** Webhooks over real HTTP, judged by the reference implementation of Standard Webhooks. */
class WebhookTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final SubscriptionName CRM = new SubscriptionName("crm");

  private final SettableClock clock = new SettableClock(Instant.now(Clock.systemUTC()));
  private final KeptOutbox outbox = new InMemoryOutbox(new Memory()).kept();
  private Receiver receiver;
  private Courier courier;

  @BeforeEach
  void open() {
    receiver = new Receiver();
    courier = courier(true);
    subscribe();
  }

  private Courier courier(boolean privateAddresses) {
    return NotifyAdapters.telling(AlarmSettings.none(), Receiver::trust, privateAddresses)
        .within(Duration.ofMillis(1_500))
        .webhooks(name -> Optional.of(Secret.of(SECRET)), clock);
  }

  private void subscribe() {
    outbox
        .subscriptions()
        .keep(
            new Subscription(
                CRM,
                Optional.of(receiver.address("/hook")),
                Set.of(EventType.ENTRY_LOGGED),
                Subscription.Standing.good()));
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private void happen(int count) {
    for (int i = 0; i < count; i++) {
      Event event =
          new Event("msg_" + i, EventType.ENTRY_LOGGED, clock.instant(), "{\"n\": " + i + "}");
      outbox.outbox().put(List.of(event), List.of(CRM));
    }
  }

  private void deliver() {
    Duration unused = new DeliverEvents(outbox, courier, clock, () -> {}).run();
  }

  private Subscription.Standing standing() {
    return outbox.subscriptions().all().get(0).standing();
  }

  private long waiting() {
    return outbox.deliveries().stock(CRM).waiting();
  }

  @Test
  void what_arrives_is_verified_by_the_reference_library_and_comes_in_order() throws Exception {
    happen(3);
    deliver();

    assertThat(receiver.bodies()).containsExactly("{\"n\": 0}", "{\"n\": 1}", "{\"n\": 2}");
    Webhook reference = new Webhook(SECRET);
    for (Receiver.Request request : receiver.requests()) {
      HttpHeaders headers = HttpHeaders.of(request.headers(), (name, value) -> true);
      assertThatCode(() -> reference.verify(request.body(), headers)).doesNotThrowAnyException();
    }
    assertThat(waiting()).isZero();
  }

  @Test
  void what_was_delivered_is_cleared_away_once_a_minute_and_not_at_each_look() {
    int[] cleared = new int[1];
    Deliveries counted =
        (Deliveries)
            Proxy.newProxyInstance(
                Deliveries.class.getClassLoader(),
                new Class<?>[] {Deliveries.class},
                (proxy, method, arguments) -> {
                  cleared[0] += method.getName().equals("trim") ? 1 : 0;
                  return method.invoke(outbox.deliveries(), arguments);
                });
    KeptOutbox kept =
        new KeptOutbox(outbox.subscriptions(), outbox.outbox(), counted, outbox.alarms());
    DeliverEvents deliver = new DeliverEvents(kept, courier, clock, () -> {});

    for (int look = 0; look < 3; look++) {
      assertThat(deliver.run()).isEqualTo(Duration.ofSeconds(1));
    }
    assertThat(cleared[0]).isEqualTo(1);
    clock.pass(Duration.ofMinutes(1));
    assertThat(deliver.run()).isEqualTo(Duration.ofSeconds(1));
    assertThat(cleared[0]).isEqualTo(2);
  }

  @Test
  void an_altered_body_does_not_pass_the_reference_library() throws Exception {
    happen(1);
    deliver();

    Receiver.Request request = receiver.requests().get(0);
    HttpHeaders headers = HttpHeaders.of(request.headers(), (name, value) -> true);
    assertThat(verifies(request.body() + " ", headers)).isFalse();
  }

  private static boolean verifies(String body, HttpHeaders headers) throws Exception {
    try {
      new Webhook(SECRET).verify(body, headers);
      return true;
    } catch (com.standardwebhooks.exceptions.WebhookVerificationException refused) {
      return false;
    }
  }

  @Test
  void an_error_holds_up_what_comes_after_it_until_its_time_has_come() {
    receiver.answer(503, 200);
    happen(2);
    deliver();
    deliver();

    assertThat(receiver.bodies()).containsExactly("{\"n\": 0}");
    assertThat(standing().failures()).isOne();
    assertThat(standing().problem()).isEqualTo("answered 503");
    clock.pass(Duration.ofSeconds(5));
    deliver();
    assertThat(receiver.bodies()).containsExactly("{\"n\": 0}", "{\"n\": 0}", "{\"n\": 1}");
    assertThat(receiver.ids()).containsExactly("msg_0", "msg_0", "msg_1");
    assertThat(standing()).isEqualTo(Subscription.Standing.good());
  }

  @Test
  void after_nine_tries_the_event_is_given_up_and_the_subscription_disabled() {
    receiver.answer(500);
    happen(2);
    for (int i = 0; i < 20; i++) {
      deliver();
      clock.pass(Duration.ofHours(11));
    }

    assertThat(receiver.ids()).hasSize(9).containsOnly("msg_0");
    assertThat(standing().enabled()).isFalse();
    assertThat(waiting()).isOne();
  }

  @Test
  void what_was_given_up_is_replayed_and_arrives_with_the_same_id() {
    receiver.answer(410, 200);
    happen(2);
    deliver();
    assertThat(standing().enabled()).isFalse();

    assertThat(outbox.deliveries().replay(CRM, Instant.EPOCH, Set.of(Deliveries.Fate.values())))
        .isOne();
    outbox.subscriptions().keep(CRM, Subscription.Standing.good());
    deliver();
    assertThat(receiver.ids()).containsExactly("msg_0", "msg_0", "msg_1");
  }

  @Test
  void a_silent_receiver_is_left_after_the_deadline() {
    receiver.beSilent();
    happen(1);
    deliver();

    assertThat(standing().problem()).contains("did not answer within");
    assertThat(waiting()).isOne();
  }

  @Test
  void a_redirect_is_not_followed() {
    receiver.redirectTo("/elsewhere");
    happen(1);
    deliver();

    assertThat(receiver.paths()).containsExactly("/hook");
    assertThat(standing().problem()).contains("redirect");
  }

  @Test
  void an_answer_without_end_is_not_read() {
    receiver.answerWithoutEnd();
    happen(1);
    deliver();

    assertThat(waiting()).isZero();
  }

  @Test
  void who_dies_between_delivery_and_its_note_delivers_once_more_with_the_same_id() {
    happen(1);
    AtomicInteger deliveries = new AtomicInteger();
    Courier dying =
        (to, event) -> {
          Courier.Receipt receipt = courier.carry(to, event);
          if (deliveries.incrementAndGet() == 1) {
            throw new IllegalStateException("killed");
          }
          return receipt;
        };
    assertThatCode(() -> new DeliverEvents(outbox, dying, clock, () -> {}).run())
        .hasMessage("killed");
    deliver();
    deliver();

    assertThat(receiver.ids()).containsExactly("msg_0", "msg_0");
  }

  @Test
  void a_private_address_is_not_reached_unless_that_is_allowed() {
    courier = courier(false);
    happen(1);
    deliver();

    assertThat(receiver.requests()).isEmpty();
    assertThat(standing().problem()).contains("private network");
  }

  /** Nobody but 127.0.0.1 is public here; the name leads to these, one after the other. */
  private Courier.Receipt carried(Receiver secure, String... leads) {
    AtomicInteger asked = new AtomicInteger();
    Frontier frontier =
        new Frontier(
            false,
            address -> address.getHostAddress().equals("127.0.0.1"),
            name ->
                List.of(
                    InetAddress.getByName(
                        leads[Math.min(asked.getAndIncrement(), leads.length - 1)])));
    Courier guarded =
        NotifyAdapters.telling(AlarmSettings.none(), Receiver::trust, false)
            .behind(frontier)
            .webhooks(name -> Optional.of(Secret.of(SECRET)), clock);
    return guarded.carry(
        new Subscription(
            CRM, Optional.of(secure.address("/hook")), Set.of(), Subscription.Standing.good()),
        new Event("msg_1", EventType.TEST, clock.instant(), "{}"));
  }

  @Test
  void a_name_that_leads_inside_once_it_was_looked_at_reaches_nobody() {
    try (Receiver secure = Receiver.overHttps()) {
      assertThat(carried(secure, "127.0.0.1", "127.0.0.2").problem()).contains("private network");
      assertThat(secure.requests()).isEmpty();
      assertThat(carried(secure, "127.0.0.1").received()).isTrue();
    }
  }

  @Test
  void a_name_that_left_this_machine_since_is_not_told_anything_in_the_clear() {
    AtomicInteger asked = new AtomicInteger();
    Frontier frontier =
        new Frontier(
            true,
            address -> false,
            name ->
                List.of(
                    InetAddress.getByName(
                        asked.getAndIncrement() == 0 ? "127.0.0.1" : "192.0.2.1")));
    Courier.Receipt receipt =
        NotifyAdapters.telling(AlarmSettings.none(), Receiver::trust, true)
            .behind(frontier)
            .webhooks(name -> Optional.of(Secret.of(SECRET)), clock)
            .carry(
                outbox.subscriptions().all().get(0),
                new Event("msg_1", EventType.TEST, clock.instant(), "{}"));

    assertThat(receipt.problem()).contains("not reached over HTTPS");
    assertThat(receiver.requests()).isEmpty();
  }

  @Test
  void a_name_that_nobody_knows_is_out_of_reach_and_not_called_private() throws Exception {
    Frontier frontier =
        new Frontier(
            false,
            address -> false,
            name -> {
              throw new UnknownHostException(name);
            });
    NotifyAdapters telling =
        NotifyAdapters.telling(AlarmSettings.none(), Receiver::trust, false).behind(frontier);
    URI address = URI.create("https://crm.contoso.example/in");

    assertThat(telling.refusal(address)).isEmpty();
    Courier.Receipt receipt =
        telling
            .webhooks(name -> Optional.of(Secret.of(SECRET)), clock)
            .carry(
                new Subscription(CRM, Optional.of(address), Set.of(), Subscription.Standing.good()),
                new Event("msg_1", EventType.TEST, clock.instant(), "{}"));
    assertThat(receipt.problem()).isEqualTo("crm.contoso.example cannot be reached");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://10.0.0.1/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://[2002:a00:1::1]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://0.0.0.0/",
        "https://198.18.0.1/",
        "https://localhost:8026/"
      })
  void what_is_not_of_the_public_internet_is_refused_when_it_is_set(String address) {
    assertThat(
            NotifyAdapters.telling(AlarmSettings.none(), Receiver::trust, false)
                .refusal(URI.create(address)))
        .hasValueSatisfying(refusal -> assertThat(refusal.toString()).contains("private network"));
  }

  @Test
  void whatever_status_comes_it_is_asked_once() {
    for (int status : new int[] {401, 408, 421, 425, 500, 503}) {
      Receiver once = new Receiver();
      once.retryAtOnce(status);
      Courier.Receipt receipt =
          courier.carry(
              new Subscription(
                  CRM, Optional.of(once.address("/hook")), Set.of(), Subscription.Standing.good()),
              new Event("msg_1", EventType.TEST, clock.instant(), "{}"));
      assertThat(receipt.problem()).as("" + status).isEqualTo("answered " + status);
      assertThat(once.ids()).as("" + status).hasSize(1);
      once.close();
    }
  }

  @Test
  void over_https_only_a_certificate_that_is_trusted_counts() {
    try (Receiver secure = Receiver.overHttps()) {
      Subscription to =
          new Subscription(
              CRM, Optional.of(secure.address("/hook")), Set.of(), Subscription.Standing.good());
      Event event = new Event("msg_1", EventType.TEST, clock.instant(), "{}");
      Courier distrusting =
          NotifyAdapters.telling(AlarmSettings.none(), Receiver::javasTrust, true)
              .webhooks(name -> Optional.of(Secret.of(SECRET)), clock);

      assertThat(courier.carry(to, event).received()).isTrue();
      assertThat(distrusting.carry(to, event).problem()).contains("certificate");
      assertThat(secure.ids()).containsExactly("msg_1");
    }
  }

  @Test
  void no_receipt_tells_address_or_secret() {
    receiver.answer(500);
    happen(1);
    deliver();
    String told = standing().toString();
    assertThat(told).doesNotContain(SECRET).doesNotContain("/hook");
  }
}
