package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.Filed.Status;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.FolderWalk;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailIntake.Reach;
import org.mailtrail.application.port.exchange.MailIntake.Waiting;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.SimulatedFolder;

/** Walking through folders, filing, and where messages are found then. */
class EwsWalkTest {
  static void fill(Office office, String folder, int count) {
    SimulatedFolder place = office.made(folder);
    for (int i = 0; i < count; i++) {
      String raw = "Message-ID: <m" + i + "@x.example>\r\nFrom: a@x.example\r\nTo: b@x.example\r\n";
      office.mailbox.deliver(
          (raw + "\r\nHi").getBytes(StandardCharsets.UTF_8),
          Office.NOON.plusSeconds(i / 3),
          place.id());
    }
  }

  private static String beside(Office office, String name) {
    return office.isPublic() ? "\\Email Logging\\" + name : name;
  }

  @ParameterizedTest
  @EnumSource
  void a_walk_that_finds_nothing_costs_two_requests_a_folder_at_most(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      MailIntake intake = office.intake();
      for (int i = 0; i < 20; i++) {
        fill(office, beside(office, "Fair " + i), 70);
      }
      long before = office.ews.traffic().roundTrips();

      FolderWalk walk = intake.walk(Reach.EVERY_FOLDER, Office.NOON.plus(Duration.ofHours(1)));

      assertThat(walk.next(1_000)).isEmpty();
      long cost = office.ews.traffic().roundTrips() - before;
      assertThat(cost).isLessThanOrEqualTo(2 * 23 + 3);
      if (kind == EwsFolders.Kind.MAILBOX) {
        assertThat(cost).isLessThanOrEqualTo(5);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void finding_costs_a_request_for_a_thousand_messages(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      MailIntake intake = office.intake();
      fill(office, beside(office, "Fairs"), 3_500);
      long before = office.ews.traffic().roundTrips();

      assertThat(keys(intake.walk(Reach.EVERY_FOLDER, Office.NOON), 1_000)).hasSize(3_500);
      assertThat(office.ews.traffic().roundTrips() - before).isLessThanOrEqualTo(16);
    }
  }

  static List<MessageKey> keys(FolderWalk walk, int step) {
    List<MessageKey> keys = new ArrayList<>();
    List<ItemRef> next = walk.next(step);
    while (!next.isEmpty()) {
      next.forEach(ref -> keys.add(ref.key().orElseThrow()));
      next = walk.next(step);
    }
    return keys;
  }

  @ParameterizedTest
  @EnumSource
  void a_walk_misses_nothing_while_what_it_finds_is_taken_out(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      MailIntake intake = office.intake();
      fill(office, beside(office, "Fairs"), 2_300);
      FolderWalk walk = intake.walk(Reach.EVERY_FOLDER, Instant.EPOCH);
      Set<MessageKey> found = new HashSet<>();

      List<ItemRef> next = walk.next(300);
      for (int i = 0; !next.isEmpty() && i < 100; i++) {
        next.forEach(ref -> found.add(ref.key().orElseThrow()));
        next.forEach(ref -> office.mailbox.remove(item(office, ref)));
        next = walk.next(300);
      }

      assertThat(found).hasSize(2_300);
    }
  }

  private static Item item(Office office, ItemRef ref) {
    String id = ref.id().value().replace('/', '-').replace('+', '_');
    return office.mailbox.item(id).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_filed_is_told_with_the_place_at_which_it_lies_then(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(3);
      MailIntake intake = office.intake();

      List<Filed> filed =
          intake.file(Office.orders(intake.read(9, 0).items(), Destination.ARCHIVE));

      for (Filed each : filed) {
        Located there = office.ews.store(office.folders).locate(each.now().item()).orElseThrow();
        assertThat(each.now().folder()).isEqualTo(there.folder()).isNotEmpty();
        assertThat(each.now().webLink()).isPresent().isEqualTo(there.webLink());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_filed_before_a_break_is_told_and_the_rest_as_failed(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(250);
      MailIntake intake = office.intake();
      List<FilingOrder> orders = Office.orders(intake.read(300, 0).items(), Destination.NOT_LOGGED);
      AtomicInteger arrived = new AtomicInteger();
      CountDownLatch revoked = new CountDownLatch(1);
      office.exchange.ewsLatency(
          () -> {
            if (arrived.incrementAndGet() > 1) {
              revoked.await();
            }
          });
      office.exchange.record(
          (request, response) -> {
            if (request.text().contains("<m:MoveItem>")) {
              office.account.revokeAll();
              revoked.countDown();
            }
          });

      List<Filed> filed = intake.file(orders);

      boolean isFirstMoved = filed.get(0).status() == Status.MOVED;
      List<Filed> first = filed.subList(0, 200);
      List<Filed> second = filed.subList(200, 250);
      assertThat(isFirstMoved ? first : second).allMatch(each -> each.status() == Status.MOVED);
      assertThat(isFirstMoved ? second : first)
          .allMatch(each -> each.status() == Status.FAILED)
          .allMatch(each -> each.problem().contains("ErrorAccessDenied"));
    }
  }

  /** Pages are cut by their bytes in either kind alike: both are tried in the long campaigns. */
  static Stream<EwsFolders.Kind> ofLargeMessages() {
    return Boolean.getBoolean("mailtrail.thorough")
        ? Stream.of(EwsFolders.Kind.values())
        : Stream.of(EwsFolders.Kind.MAILBOX);
  }

  @ParameterizedTest
  @MethodSource("ofLargeMessages")
  void large_messages_make_a_page_shorter_and_none_is_left_out(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      String to =
          IntStream.range(0, 10_000)
              .mapToObj(i -> "recipient-" + i + "@contoso.example")
              .collect(Collectors.joining(",\r\n "));
      for (int i = 0; i < 12; i++) {
        office.deliver(
            "Message-ID: <" + i + "@x.example>\r\nFrom: a@x.example\r\nTo: " + to + "\r\n\r\nHi",
            Office.NOON.plusSeconds(i));
      }
      MailIntake intake = office.intake();

      Set<MessageKey> read = new HashSet<>();
      Waiting page = intake.read(12, 0);
      assertThat(page.items()).hasSizeBetween(2, 11);
      while (page.hasMore()) {
        page.items().forEach(item -> read.add(item.key().orElseThrow()));
        page = intake.read(12, read.size());
      }
      page.items().forEach(item -> read.add(item.key().orElseThrow()));
      assertThat(read).hasSize(12);
    }
  }
}
