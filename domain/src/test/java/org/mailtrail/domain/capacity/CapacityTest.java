package org.mailtrail.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.domain.capacity.FillForecast.State;

class CapacityTest {
  private static final Instant FIRST = Instant.parse("2026-09-01T03:00:00Z");
  private static final ByteSize GB = ByteSize.gigabytes(1);

  /** A mailbox whose archive grows by this every day. */
  private static List<MeasuredDay> archive(int days, long begin, long bytes) {
    return IntStream.range(0, days)
        .mapToObj(
            day ->
                MeasuredDay.of(
                    FIRST.plus(day, ChronoUnit.DAYS),
                    List.of(folder("\\Archive", 10L * (day + 1), begin + bytes * day))))
        .toList();
  }

  private static FolderExtent folder(String path, long items, long bytes) {
    return new FolderExtent(path, new Extent(items, Optional.of(new ByteSize(bytes))));
  }

  private static Standing mailbox(List<MeasuredDay> days) {
    return Capacity.of(days, List.of(Limit.mailbox(Limit.UNLICENSED)))
        .orElseThrow()
        .nearest()
        .orElseThrow();
  }

  @Test
  void nothing_measured_is_nothing_known() {
    assertThat(Capacity.of(List.of(), List.of(Limit.folder()))).isEmpty();
  }

  @Test
  void the_days_until_a_limit_are_told() {
    Standing standing = mailbox(archive(21, 10 * GB.bytes(), GB.bytes()));

    assertThat(Measure.SIZE.words(standing.used())).isEqualTo("30 GB");
    assertThat(Measure.SIZE.words(standing.limit().most())).isEqualTo("50 GB");
    assertThat(standing.share()).isEqualTo(0.6);
    assertThat(standing.forecast().state()).isEqualTo(State.IN_DAYS);
    assertThat(standing.forecast().days()).isEqualTo(OptionalLong.of(20));
  }

  @Test
  void too_few_days_make_no_forecast() {
    FillForecast forecast = mailbox(archive(5, 0, GB.bytes())).forecast();

    assertThat(forecast.state()).isEqualTo(State.TOO_FEW_DAYS);
    assertThat(forecast.days()).isEmpty();
    assertThat(forecast.seen()).isEqualTo(4);
  }

  @Test
  void what_does_not_grow_or_hardly_is_never_full() {
    assertThat(mailbox(archive(21, GB.bytes(), 0)).forecast().state()).isEqualTo(State.NOT_GROWING);
    assertThat(mailbox(archive(21, GB.bytes(), 100)).forecast().state()).isEqualTo(State.FAR_AWAY);
  }

  @Test
  void a_limit_that_is_reached_is_told_as_such() {
    Standing standing = mailbox(archive(21, 50 * GB.bytes(), 0));

    assertThat(standing.forecast().state()).isEqualTo(State.REACHED);
    assertThat(standing.isFull()).isTrue();
  }

  @Test
  void of_a_limit_for_each_folder_the_most_urgent_folder_is_told() {
    List<MeasuredDay> days =
        IntStream.range(0, 21)
            .mapToObj(
                day ->
                    MeasuredDay.of(
                        FIRST.plus(day, ChronoUnit.DAYS),
                        List.of(
                            folder("\\Old Storage", 950_000, 9 * GB.bytes()),
                            folder("\\Storage\\2026-09", 899_000, 8 * GB.bytes() + day),
                            folder("\\Not Logged", 1_000L * day, GB.bytes() / 100 * day),
                            folder("\\Queue", 3, 100))))
            .toList();
    Capacity capacity =
        Capacity.of(days, List.of(Limit.publicFolderSize(), Limit.publicFolderItems()))
            .orElseThrow();

    assertThat(capacity.standings())
        .extracting(Standing::folder)
        .containsExactly("\\Not Logged", "\\Not Logged");
    assertThat(capacity.standings()).noneMatch(Alertness.standard()::isDue);
  }

  @Test
  void what_can_be_recovered_takes_nothing_of_the_mailbox_and_has_a_limit_of_its_own() {
    MeasuredDay day =
        MeasuredDay.of(
            FIRST,
            List.of(
                folder("\\Archive", 5, GB.bytes()),
                folder(FolderExtent.RECOVERABLE, 2_000_000, 29 * GB.bytes())));
    Capacity capacity =
        Capacity.of(
                List.of(day),
                List.of(Limit.mailbox(Limit.UNLICENSED), Limit.folder(), Limit.recoverable()))
            .orElseThrow();

    assertThat(day.total().items()).isEqualTo(5);
    assertThat(capacity.standings())
        .extracting(standing -> standing.limit().kind(), Standing::folder, Standing::used)
        .containsExactlyInAnyOrder(
            tuple(Limit.Kind.RECOVERABLE, FolderExtent.RECOVERABLE, 29.0 * GB.bytes()),
            tuple(Limit.Kind.MAILBOX, "", 1.0 * GB.bytes()),
            tuple(Limit.Kind.FOLDER, "\\Archive", 5.0));
  }

  @Test
  void a_size_that_exchange_does_not_say_is_no_size() {
    FolderExtent unknown = new FolderExtent("\\Inbox", new Extent(7, Optional.empty()));
    Capacity capacity =
        Capacity.of(
                List.of(MeasuredDay.of(FIRST, List.of(unknown, folder("\\Archive", 1, 1)))),
                List.of(Limit.mailbox(Limit.UNLICENSED), Limit.folder()))
            .orElseThrow();

    assertThat(capacity.latest().total()).isEqualTo(new Extent(8, Optional.empty()));
    assertThat(capacity.standings()).extracting(Standing::folder).containsExactly("\\Inbox");
  }

  @Test
  void of_many_folders_the_largest_are_kept_and_all_are_counted() {
    MeasuredDay day =
        MeasuredDay.of(
            FIRST, IntStream.range(0, 300).mapToObj(n -> folder("\\" + n, 1, n)).toList());

    assertThat(day.folders()).hasSize(MeasuredDay.FOLDERS);
    assertThat(day.folders().get(0).path()).isEqualTo("\\299");
    assertThat(day.total()).isEqualTo(new Extent(300, Optional.of(new ByteSize(299 * 150))));
  }

  @Test
  void a_warning_is_due_at_a_share_or_some_days_before() {
    Alertness alert = Alertness.standard();

    assertThat(alert.isDue(mailbox(archive(3, 42 * GB.bytes(), 0)))).isFalse();
    assertThat(alert.isDue(mailbox(archive(3, 43 * GB.bytes(), 0)))).isTrue();
    assertThat(alert.isDue(mailbox(archive(21, 10 * GB.bytes(), GB.bytes() / 2)))).isTrue();
    assertThat(alert.isDue(mailbox(archive(21, 10 * GB.bytes(), GB.bytes() / 4)))).isFalse();
  }

  @Test
  void sizes_are_read_and_told_with_their_units() {
    assertThat(ByteSize.parse("50GB")).contains(ByteSize.gigabytes(50));
    assertThat(ByteSize.parse(" 20 mb ")).contains(new ByteSize(20 << 20));
    assertThat(ByteSize.parse("50")).isEmpty();
    assertThat(ByteSize.parse("-1GB")).isEmpty();
    assertThat(ByteSize.parse("9999999999GB")).isEmpty();
    assertThat(new ByteSize(1_536)).hasToString("1.5 KB");
    assertThat(new ByteSize(999)).hasToString("999 B");
    assertThat(ByteSize.gigabytes(100)).hasToString("100 GB");
    assertThatThrownBy(() -> new ByteSize(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
