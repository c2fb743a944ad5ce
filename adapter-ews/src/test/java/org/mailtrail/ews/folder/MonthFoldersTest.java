package org.mailtrail.ews.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MonthFoldersTest {
  private static final String STORAGE = "\\Email Logging\\Storage";
  private static final String MARCH = STORAGE + "\\2026-03";

  private final MonthFolders months = new MonthFolders(STORAGE);
  private final Map<String, Long> items = new HashMap<>();
  private final Map<String, Long> bytes = new HashMap<>();

  private Folder wanted(String path) {
    long content = items.computeIfAbsent(path, made -> 0L);
    long size = bytes.getOrDefault(path, -1L);
    return new Folder("id of " + path, path, true, content, size, Optional.empty());
  }

  @Test
  void a_message_goes_to_the_month_in_which_it_was_received() {
    Instant received = Instant.parse("2026-03-31T23:59:59Z");

    assertThat(months.path(STORAGE, received)).isEqualTo(MARCH);
    assertThat(months.path("\\Email Logging\\Not Logged", received)).endsWith("Not Logged");
    assertThat(MonthFolders.none().path(STORAGE, received)).isEqualTo(STORAGE);
  }

  @Test
  void a_folder_takes_messages_until_it_has_nine_hundred_thousand() {
    items.put(MARCH, 899_999L);

    assertThat(months.withRoom(this::wanted, MARCH).name()).isEqualTo(MARCH);
    assertThat(items).containsOnlyKeys(MARCH);
  }

  @Test
  void or_nine_gigabytes_however_few_they_are() {
    bytes.put(MARCH, 9L << 30);
    bytes.put(MARCH + "-2", (9L << 30) - 1);

    assertThat(months.withRoom(this::wanted, MARCH).name()).isEqualTo(MARCH + "-2");
  }

  @Test
  void then_the_next_of_the_months_name_is_made_and_used() {
    items.put(MARCH, 900_000L);
    items.put(MARCH + "-2", 950_000L);

    assertThat(months.withRoom(this::wanted, MARCH).name()).isEqualTo(MARCH + "-3");
    assertThat(items).containsKey(MARCH + "-3");
  }
}
