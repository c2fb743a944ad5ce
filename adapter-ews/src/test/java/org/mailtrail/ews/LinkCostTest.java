package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;

/** What it costs to ask for a thousand messages of the log whether they are there. */
class LinkCostTest {
  private static final int COUNT = 1_000;

  @ParameterizedTest
  @EnumSource
  void a_thousand_links_cost_five_requests_and_a_search_one_for_some_folders(EwsFolders.Kind kind) {
    try (Office office = Office.with(kind)) {
      office.deliverMany(COUNT);
      MailIntake intake = office.intake();
      List<ItemId> items = intake.read(COUNT, 0).items().stream().map(IntakeItem::id).toList();
      MessageStore store = office.ews.store(office.folders);
      store.present(items.subList(0, 1)); // the folders are known by now
      long before = office.ews.traffic().roundTrips();

      assertThat(store.present(items)).hasSize(COUNT);
      long asked = office.ews.traffic().roundTrips();
      assertThat(asked - before).isEqualTo(COUNT / 200);
      assertThat(store.search(new MessageKey("<nobody@x.example>"))).isEmpty();
      assertThat(office.ews.traffic().roundTrips() - asked).isLessThanOrEqualTo(10);
    }
  }
}
