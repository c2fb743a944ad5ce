package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.mailbox.Damage;

/** Whatever goes wrong in passing: nothing is lost, and nothing is moved twice. */
class GraphFaultsTest {
  private static final int COUNT = 60;
  private static final String FOLDERS =
      "{\"id\":\"F1\",\"displayName\":\"Archive\","
          + "\"value\":[{\"id\":\"F2\",\"displayName\":\"Not Logged\"}]}";

  private Office office;
  private MailIntake intake;

  private static boolean list(Request request) {
    return request.method().equals("GET") && request.path().endsWith("/messages");
  }

  private static boolean batch(Request request) {
    return request.path().endsWith("$batch");
  }

  private static boolean move(Request request) {
    return request.path().endsWith("/move");
  }

  @BeforeEach
  void open() {
    office = Office.overHttp();
    intake = office.intake();
    office.deliverMany(COUNT);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void assertAllFiledOnce(List<Filed> filed) {
    assertThat(filed).hasSize(COUNT);
    assertThat(filed).extracting(Filed::status).containsOnly(Filed.Status.MOVED);
    assertThat(office.waiting()).isZero();
    assertThat(office.filedIn("Archive")).isEqualTo(COUNT);
    assertThat(office.exchange.graphTraffic().moves()).isEqualTo(COUNT);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NONE", "SILENT", "VANISHED"})
  void reads_a_whole_page_after(Fault fault) {
    office.exchange.faults().next(1, fault, GraphFaultsTest::list);

    assertThat(intake.read(COUNT, 0).items()).hasSize(COUNT).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NONE", "SILENT", "VANISHED"})
  void files_each_message_once_when_a_batch_meets(Fault fault) {
    List<IntakeItem> page = intake.read(COUNT, 0).items();
    office.exchange.faults().after(1, fault, GraphFaultsTest::batch);

    assertAllFiledOnce(intake.file(Office.orders(page, Destination.ARCHIVE)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NONE", "DROPPED", "DROPPED_AFTERWARDS", "SILENT", "HALF_WRITTEN"})
  void files_each_message_once_when_some_steps_meet(Fault fault) {
    List<IntakeItem> page = intake.read(COUNT, 0).items();
    office.exchange.faults().next(7, fault, GraphFaultsTest::move);

    assertAllFiledOnce(intake.file(Office.orders(page, Destination.ARCHIVE)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void drains_the_intake_when_everything_fails_at_random(long seed) {
    Set<Fault> faults = EnumSet.complementOf(EnumSet.of(Fault.NONE, Fault.SILENT, Fault.VANISHED));
    faults.remove(Fault.TOKEN_EXPIRED);
    office.exchange.faults().atRandom(0.15, seed, List.copyOf(faults));

    assertThat(Office.drain(intake, 25)).isEqualTo(COUNT);
    assertThat(office.filedIn("Archive")).isEqualTo(COUNT);
    assertThat(office.exchange.graphTraffic().moves()).isEqualTo(COUNT);
  }

  @Test
  void waits_as_long_as_exchange_asks() {
    office.exchange.faults().next(2, Fault.THROTTLED, GraphFaultsTest::list);

    intake.read(COUNT, 0);

    assertThat(office.pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(office.graph.traffic().throttled()).isEqualTo(2);
    assertThat(office.graph.traffic().waited()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void backs_off_further_and_further_where_exchange_says_nothing() {
    office.exchange.faults().next(4, Fault.EMPTY, GraphFaultsTest::list);

    intake.read(COUNT, 0);

    assertThat(office.pauses).hasSize(4);
    assertThat(office.pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(office.pauses.get(3)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNAVAILABLE", "HTML", "EMPTY", "DROPPED", "HALF_WRITTEN"})
  void gives_up_after_the_deadline_when_it_lasts(Fault fault) {
    office.exchange.faults().next(1_000, fault, GraphFaultsTest::list);

    assertThatThrownBy(() -> intake.read(COUNT, 0))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE);
              assertThat(e.retryHelps()).isTrue();
            });
    assertThat(office.graph.traffic().waited())
        .isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
  }

  @Test
  void names_the_server_to_which_there_is_no_connection() {
    String server = office.exchange.graphAddress().getAuthority();
    office.exchange.close();

    assertThatThrownBy(() -> intake.read(COUNT, 0))
        .hasMessageContaining("no connection to " + server);
  }

  @Test
  void says_that_it_is_throttled_when_that_lasts() {
    List<IntakeItem> page = intake.read(COUNT, 0).items();
    office.exchange.faults().next(100_000, Fault.THROTTLED, GraphFaultsTest::move);

    assertThatThrownBy(() -> intake.file(Office.orders(page, Destination.ARCHIVE)))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.THROTTLED));
    assertThat(office.waiting()).isEqualTo(COUNT);
  }

  @Test
  void leaves_what_cannot_be_moved_where_it_is() {
    List<IntakeItem> page = intake.read(COUNT, 0).items();
    String stubborn = page.get(3).id().value();
    office.exchange.faults().next(100, Fault.VANISHED, r -> r.path().contains(stubborn) && move(r));

    List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

    assertThat(filed.get(3).status()).isEqualTo(Filed.Status.FAILED);
    assertThat(filed).filteredOn(Filed::isAway).hasSize(COUNT - 1);
    assertThat(office.waiting()).isOne();
  }

  /** Not what its answer says, but how it goes for the others tells what is in trouble. */
  @ParameterizedTest
  @EnumSource(names = {"TROUBLED", "UNMOVABLE"})
  void a_message_with_which_graph_is_always_in_trouble_stops_no_other(Damage damage) {
    office.mailbox.items().get(0).damage(damage);
    List<IntakeItem> page = intake.read(COUNT, 0).items();
    List<ItemId> ids = page.stream().map(IntakeItem::id).toList();
    List<IntakeItem> fetched = intake.fetch(ids);
    List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

    assertThat(fetched).hasSize(COUNT);
    assertThat(fetched)
        .filteredOn(item -> item instanceof IntakeItem.Legible)
        .hasSize(damage == Damage.TROUBLED ? COUNT - 1 : COUNT);
    assertThat(filed).filteredOn(Filed::isAway).hasSize(COUNT - 1);
    assertThat(office.waiting()).isOne();
    assertThat(office.graph.traffic().waited()).isLessThan(Duration.ofMinutes(1));

    List<IntakeItem> alone = intake.read(COUNT, 0).items();
    assertThat(intake.file(Office.orders(alone, Destination.ARCHIVE)))
        .extracting(Filed::status)
        .containsExactly(Filed.Status.FAILED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subject: without Message-ID",
        "Message-ID: <signed@x.example>\r\nContent-Type: multipart/signed; boundary=b"
      })
  void a_message_whose_mime_always_fails_is_told_by_itself(String header) {
    office
        .mailbox
        .deliver((header + "\r\n\r\nx").getBytes(StandardCharsets.UTF_8), Office.NOON, "inbox")
        .damage(Damage.UNCONVERTIBLE);

    List<IntakeItem> page = intake.read(COUNT + 1, 0).items();

    assertThat(page).hasSize(COUNT + 1);
    assertThat(page).filteredOn(item -> item instanceof IntakeItem.Illegible).hasSize(1);
  }

  /** OfficeDev/outlook-dev-docs#144: one move too many is told as a failure of the message. */
  @Test
  void moves_that_are_too_fast_are_slowed_down_and_no_message_is_blamed() {
    office.exchange.limitGraphMoves();
    office.deliverMany(1_140);
    List<IntakeItem> page = intake.read(1_000, 0).items();

    assertThat(intake.file(Office.orders(page, Destination.ARCHIVE)))
        .extracting(Filed::status)
        .containsOnly(Filed.Status.MOVED);
    assertThat(Office.drain(intake, 500)).isEqualTo(200);
    assertThat(office.waiting()).isZero();
    assertThat(office.exchange.graphTraffic().moves()).isEqualTo(1_200);
  }

  @Test
  void trouble_with_all_messages_is_graphs_and_nobody_is_to_blame() {
    List<IntakeItem> page = intake.read(COUNT, 0).items();
    office.mailbox.items().forEach(item -> item.damage(Damage.UNMOVABLE));

    assertThatThrownBy(() -> intake.file(Office.orders(page, Destination.ARCHIVE)))
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "Mon, 02 Mar 2020 12:00:00 GMT", "-5", "soon", ""})
  void rests_for_a_while_even_if_exchange_asks_for_none(String retryAfter) {
    Map<String, String> headers = Map.of("Retry-After", retryAfter);
    AtomicInteger asked = new AtomicInteger();
    try (StubGraph stub =
            new StubGraph(
                request ->
                    asked.incrementAndGet() < 4
                        ? new StubGraph.Said(429, headers, "")
                        : StubGraph.Said.json(FOLDERS));
        GraphAdapters graph = connect(stub)) {
      graph.intake(MailboxFolders.standard()).prepare();
    }

    assertThat(office.pauses).hasSize(3);
    assertThat(office.pauses)
        .allMatch(pause -> pause.compareTo(Duration.ofMillis(250)) >= 0)
        .allMatch(pause -> pause.compareTo(Duration.ofSeconds(3)) < 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"86400", "99999999999999999999", "Mon, 02 Mar 2099 12:00:00 GMT"})
  void keeps_quiet_for_ten_minutes_at_most_whatever_exchange_asks(String retryAfter) {
    AtomicInteger asked = new AtomicInteger();
    Map<String, String> headers = Map.of("Retry-After", retryAfter);
    try (StubGraph stub =
            new StubGraph(
                request -> {
                  asked.incrementAndGet();
                  return new StubGraph.Said(429, headers, "");
                });
        GraphAdapters graph = connect(stub)) {
      MailIntake busy = graph.intake(MailboxFolders.standard());

      assertThrottled(busy);
      assertThrottled(busy);
      assertThat(asked).hasValue(1);

      office.clock.pass(Duration.ofMinutes(9));
      assertThrottled(busy);
      assertThat(asked).hasValue(2);
    }
  }

  private GraphAdapters connect(StubGraph stub) {
    Network network = Network.standard().allowingPlainHttp();
    return GraphAdapters.connect(
        new GraphConnection(stub.address(), Office.MAILBOX, network),
        claims -> Secret.of("token-1"),
        office.clock,
        office::pause);
  }

  private static void assertThrottled(MailIntake intake) {
    assertThatThrownBy(intake::prepare)
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.THROTTLED));
  }

  @Test
  void never_has_more_than_four_steps_at_work() {
    office.deliverMany(9 * COUNT);
    List<IntakeItem> page = intake.read(10 * COUNT, 0).items();

    intake.file(Office.orders(page, Destination.ARCHIVE));

    assertThat(page).hasSize(10 * COUNT);
    assertThat(office.exchange.graphTraffic().mostAtWork()).isLessThanOrEqualTo(4);
    assertThat(office.exchange.graphTraffic().throttled()).isZero();
  }

  /** What a chain leaves over after a failure goes side by side, and four at once at most. */
  @Test
  void never_has_more_than_four_steps_at_work_when_some_fail() {
    List<IntakeItem> page = intake.read(COUNT, 0).items();
    Set<String> gone =
        page.stream().map(item -> item.id().value()).limit(40).collect(Collectors.toSet());
    gone.forEach(id -> office.mailbox.remove(office.mailbox.item(id).orElseThrow()));

    List<Filed> filed = intake.file(Office.orders(page, Destination.ARCHIVE));

    assertThat(filed).filteredOn(one -> one.status() == Filed.Status.GONE).hasSize(40);
    assertThat(filed).filteredOn(one -> one.status() == Filed.Status.MOVED).hasSize(COUNT - 40);
    assertThat(office.exchange.graphTraffic().mostAtWork()).isLessThanOrEqualTo(4);
    assertThat(office.exchange.graphTraffic().throttled()).isZero();
  }
}
