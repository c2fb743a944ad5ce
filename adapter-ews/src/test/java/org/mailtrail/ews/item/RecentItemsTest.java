package org.mailtrail.ews.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.message.LastingTraits;
import org.mailtrail.testkit.SettableClock;

class RecentItemsTest {
  private static final LastingTraits MARKS =
      new LastingTraits(
          Optional.empty(),
          Optional.of("<1@x.example>"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T12:00:00Z"));
  private final RecentItems memory = new RecentItems(clock);

  @Test
  void what_was_noted_half_an_hour_ago_is_forgotten_and_what_was_noted_since_is_not() {
    put("old");
    put("met again");
    put("moved");
    clock.pass(Duration.ofMinutes(20));
    put("met again");
    memory.moved(new ItemId("moved"), new ItemId("there"), "archive");
    put("new");
    clock.pass(Duration.ofMinutes(11));
    memory.forgetOld();
    assertThat(knows("old")).isFalse();
    assertThat(knows("met again")).isTrue();
    assertThat(knows("moved")).isTrue();
    assertThat(knows("there")).isTrue();
    assertThat(knows("new")).isTrue();
  }

  @Test
  void of_a_flood_the_latest_twenty_thousand_are_known() {
    for (int n = 0; n < 20_001; n++) {
      put("item" + n);
    }
    assertThat(knows("item0")).isFalse();
    assertThat(knows("item1")).isTrue();
    assertThat(knows("item20000")).isTrue();
  }

  private void put(String item) {
    memory.put(new ItemId(item), MARKS, "inbox");
  }

  private boolean knows(String item) {
    return memory.find(new ItemId(item)).isPresent();
  }
}
