package org.mailtrail.testkit.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Predecessor;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.domain.message.MailboxName;

/**
 * What every {@link Predecessors} keeps. Extend it, give it yours, and run it. That a hand-over
 * takes everything along is for whoever keeps entries, ledger and passes to show.
 */
public abstract class PredecessorsContract {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  /** A contract to be kept. */
  protected PredecessorsContract() {
    // the hooks give what is tried
  }

  /** An empty one. */
  protected abstract Predecessors empty();

  /** One whose backend is out of reach. */
  protected abstract Predecessors outOfReach();

  private static Predecessor before(MailboxSetup setup) {
    return Predecessor.of(setup, new MailboxName("main"), NOON);
  }

  @Test
  final void there_is_none_at_first() {
    assertThat(empty().all()).isEmpty();
  }

  @Test
  final void what_is_kept_is_found_as_it_was() {
    Predecessors predecessors = empty();
    List<Predecessor> all = SampleSetups.all().stream().map(PredecessorsContract::before).toList();
    all.forEach(predecessors::save);

    assertThat(predecessors.all()).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  final void large_values_are_kept_whole() {
    Predecessors predecessors = empty();
    predecessors.save(before(SampleSetups.large()));

    assertThat(predecessors.all()).containsExactly(before(SampleSetups.large()));
  }

  @Test
  final void all_are_listed_by_name() {
    Predecessors predecessors = empty();
    for (String name : List.of("b", "a-2", "a", "a1")) {
      predecessors.save(before(SampleSetups.named(name)));
    }

    assertThat(predecessors.all())
        .extracting(predecessor -> predecessor.name().value())
        .containsExactly("a", "a-2", "a1", "b");
  }

  @Test
  final void one_that_is_kept_again_takes_its_place() {
    Predecessors predecessors = empty();
    Predecessor old = before(SampleSetups.main());
    Predecessor now =
        old.sawMail(NOON.plus(Duration.ofHours(1))).retired(NOON.plus(Duration.ofDays(20)));
    predecessors.save(old);
    predecessors.save(now);

    assertThat(predecessors.all()).containsExactly(now);
    predecessors.save(old);
    assertThat(predecessors.all()).containsExactly(old);
  }

  @Test
  final void one_that_is_removed_is_gone_and_the_others_stay() {
    Predecessors predecessors = empty();
    Predecessor other = before(SampleSetups.named("other"));
    predecessors.save(before(SampleSetups.main()));
    predecessors.save(other);
    predecessors.remove(SampleSetups.MAIN);
    predecessors.remove(SampleSetups.MAIN);

    assertThat(predecessors.all()).containsExactly(other);
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    Predecessors predecessors = outOfReach();

    assertUnreachable(predecessors, Predecessors::all);
    assertUnreachable(predecessors, broken -> broken.save(before(SampleSetups.main())));
    assertUnreachable(predecessors, broken -> broken.remove(SampleSetups.MAIN));
    assertUnreachable(
        predecessors, broken -> broken.handOver(SampleSetups.MAIN, new MailboxName("other")));
  }

  private static void assertUnreachable(Predecessors broken, Consumer<Predecessors> call) {
    assertThatThrownBy(() -> call.accept(broken))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
