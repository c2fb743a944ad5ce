package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/** What it costs to ask for a thousand messages of the log whether they are there. */
class LinkCostTest {
  private static final int COUNT = 1_000;

  @Test
  void a_thousand_links_cost_a_thousand_requests_in_fifty_round_trips() {
    try (Office office = Office.overHttp()) {
      List<ItemId> items = delivered(office);
      GraphTraffic before = office.graph.traffic();
      assertThat(office.graph.store().present(items)).hasSize(COUNT);

      assertThat(office.graph.traffic().requests() - before.requests()).isEqualTo(COUNT);
      assertThat(office.graph.traffic().roundTrips() - before.roundTrips()).isEqualTo(COUNT / 20);
    }
  }

  @Test
  void messages_that_are_gone_cost_some_round_trips_more_and_a_search_each() {
    try (Office office = Office.overHttp()) {
      List<ItemId> items = new ArrayList<>(delivered(office));
      for (int i = 0; i < COUNT; i += 20) {
        items.set(i + 10, new ItemId("gone-" + i));
      }
      GraphTraffic before = office.graph.traffic();
      assertThat(office.graph.store().present(items)).hasSize(COUNT - 50);
      GraphTraffic after = office.graph.traffic();

      assertThat(after.requests() - before.requests()).isLessThanOrEqualTo(COUNT * 3 / 2);
      assertThat(after.roundTrips() - before.roundTrips()).isLessThanOrEqualTo(100);
      assertThat(office.graph.store().search(new MessageKey("<nobody@x.example>"))).isEmpty();
      assertThat(office.graph.traffic().requests() - after.requests()).isOne();
    }
  }

  private static List<ItemId> delivered(Office office) {
    office.deliverMany(COUNT);
    return office.intake().read(COUNT, 0).items().stream().map(IntakeItem::id).toList();
  }
}
