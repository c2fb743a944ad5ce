package org.mailtrail.testkit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.capacity.Extent;
import org.mailtrail.domain.capacity.FolderExtent;
import org.mailtrail.domain.capacity.MeasuredDay;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.AtOnce;

/** What every {@link CapacityHistory} keeps. Extend it, give it yours, and run it. */
public abstract class CapacityHistoryContract {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final MailboxName MAIN = new MailboxName("main");
  private static final MailboxName OTHER = new MailboxName("other");

  /** A contract to be kept. */
  protected CapacityHistoryContract() {
    // the hooks give what is tried
  }

  /** An empty one. */
  protected abstract CapacityHistory empty();

  /** One whose backend is out of reach. */
  protected abstract CapacityHistory outOfReach();

  private static MeasuredDay day(int daysAgo, long items) {
    Extent archive = new Extent(items, Optional.of(new ByteSize(items * 1_000)));
    return MeasuredDay.of(
        NOON.minus(Duration.ofDays(daysAgo)),
        List.of(
            new FolderExtent("\\Archive", archive),
            new FolderExtent("\\Posteingang\\Müller & Söhne 😀", Extent.NOTHING)));
  }

  @Test
  final void what_is_kept_is_told_as_it_was_oldest_first() {
    CapacityHistory history = empty();
    List.of(day(1, 7), day(3, 5), day(0, 9)).forEach(one -> history.keep(MAIN, one));
    history.keep(OTHER, day(1, 1));

    assertThat(history.since(MAIN, TODAY.minusDays(9)))
        .containsExactly(day(3, 5), day(1, 7), day(0, 9));
    assertThat(history.since(MAIN, TODAY.minusDays(1))).containsExactly(day(1, 7), day(0, 9));
    assertThat(history.since(new MailboxName("nobody"), TODAY.minusDays(9))).isEmpty();
  }

  @Test
  final void a_day_that_is_measured_again_is_kept_once() {
    CapacityHistory history = empty();
    history.keep(MAIN, day(0, 9));
    MeasuredDay later =
        MeasuredDay.of(
            NOON.plusSeconds(60),
            List.of(new FolderExtent("\\New", new Extent(3, Optional.empty()))));
    history.keep(MAIN, later);
    history.keep(MAIN, later);

    assertThat(history.since(MAIN, TODAY)).containsExactly(later);
  }

  @Test
  final void many_folders_and_long_names_are_kept_whole() {
    CapacityHistory history = empty();
    MeasuredDay large =
        MeasuredDay.of(
            NOON,
            IntStream.range(0, 150)
                .mapToObj(
                    n ->
                        new FolderExtent(
                            "\\" + "ä".repeat(3_000) + n,
                            new Extent(n, Optional.of(new ByteSize(1L << 45)))))
                .toList());
    history.keep(MAIN, large);

    assertThat(history.since(MAIN, TODAY)).containsExactly(large);
  }

  @Test
  final void the_latest_measurement_of_each_mailbox_is_told() {
    CapacityHistory history = empty();
    assertThat(history.latest()).isEmpty();
    history.keep(MAIN, day(0, 9));
    history.keep(MAIN, day(2, 5));
    history.keep(OTHER, day(4, 1));

    assertThat(history.latest())
        .isEqualTo(Map.of(MAIN, NOON, OTHER, NOON.minus(Duration.ofDays(4))));
  }

  @Test
  final void of_old_days_the_total_stays_longer_than_the_folders() {
    CapacityHistory history = empty();
    List.of(day(30, 5), day(20, 7), day(0, 9)).forEach(one -> history.keep(MAIN, one));
    history.forget(TODAY.minusDays(10), TODAY.minusDays(20));

    assertThat(history.since(MAIN, TODAY.minusDays(99)))
        .containsExactly(
            new MeasuredDay(day(20, 7).at(), day(20, 7).total(), List.of()), day(0, 9));
  }

  private static CapacityHistory kept(CapacityHistory history) {
    history.keep(MAIN, day(0, 9));
    return history;
  }

  @Test
  final void two_that_keep_the_same_day_at_once_keep_it_once() {
    CapacityHistory history = empty();
    AtOnce.both(() -> kept(history), () -> kept(history));

    assertThat(history.since(MAIN, TODAY)).containsExactly(day(0, 9));
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    CapacityHistory broken = outOfReach();
    assertUnreachable(broken, history -> history.keep(MAIN, day(0, 1)));
    assertUnreachable(broken, history -> history.since(MAIN, TODAY));
    assertUnreachable(broken, CapacityHistory::latest);
    assertUnreachable(broken, history -> history.forget(TODAY, TODAY));
  }

  private static void assertUnreachable(CapacityHistory broken, Consumer<CapacityHistory> call) {
    assertThatThrownBy(() -> call.accept(broken))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
