package org.mailtrail.testkit.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;

/** What every {@link Setups} keeps. Extend it, give it yours, and run it. */
public abstract class SetupsContract extends SetupVersionsContract {
  /** A contract to be kept. */
  protected SetupsContract() {
    // the hooks give what is tried
  }

  @Test
  final void nothing_is_found_where_nothing_was_saved() {
    Setups setups = empty().setups();

    assertThat(setups.find(MAIN)).isEmpty();
    assertThat(setups.all()).isEmpty();
  }

  @Test
  final void what_is_saved_is_found_as_it_was_one_version_higher() {
    Setups setups = empty().setups();
    for (MailboxSetup setup : SampleSetups.all()) {
      assertThat(saved(setups, setup)).isEqualTo(setup.saved());
    }
    assertThat(setups.all())
        .containsExactlyInAnyOrderElementsOf(
            SampleSetups.all().stream().map(MailboxSetup::saved).toList());
  }

  @Test
  final void large_values_are_kept_whole() {
    Setups setups = empty().setups();

    assertThat(saved(setups, SampleSetups.large())).isEqualTo(SampleSetups.large().saved());
  }

  @Test
  final void all_are_listed_by_name() {
    Setups setups = empty().setups();
    for (String name : List.of("b", "a-2", "c", "a", "a1")) {
      setups.save(SampleSetups.named(name));
    }

    assertThat(setups.all())
        .extracting(setup -> setup.name().value())
        .containsExactly("a", "a-2", "a1", "b", "c");
  }

  @Test
  final void a_change_of_one_leaves_the_others_alone() {
    Setups setups = empty().setups();
    MailboxSetup other = saved(setups, SampleSetups.named("other"));
    MailboxSetup main = saved(setups, SampleSetups.main());
    saved(setups, main.enabled(true));

    assertThat(setups.find(other.name())).contains(other);
    assertThat(setups.remove(setups.find(MAIN).orElseThrow())).isTrue();
    assertThat(setups.all()).containsExactly(other);
  }

  @Test
  final void what_is_removed_is_gone_and_may_be_set_up_anew() {
    Setups setups = empty().setups();
    MailboxSetup old = saved(setups, SampleSetups.main());

    assertThat(setups.remove(old)).isTrue();
    assertThat(setups.find(MAIN)).isEmpty();
    assertThat(setups.remove(old)).isFalse();
    assertThat(setups.save(old)).isFalse();
    assertThat(saved(setups, SampleSetups.main())).isEqualTo(SampleSetups.main().saved());
  }

  @Test
  final void what_happens_in_a_unit_of_work_that_fails_has_not_happened() {
    SetupBooks books = empty();
    MailboxSetup kept = saved(books.setups(), SampleSetups.main());

    assertThatThrownBy(() -> books.unitOfWork().run(() -> changeAndFail(books.setups(), kept)))
        .hasMessage("by order");
    assertThat(books.setups().all()).containsExactly(kept);
  }

  private static void changeAndFail(Setups setups, MailboxSetup kept) {
    setups.save(kept.enabled(true));
    setups.save(SampleSetups.named("other"));
    throw new IllegalStateException("by order");
  }

  @Test
  final void what_happens_in_a_unit_of_work_is_seen_inside_it_and_kept() {
    SetupBooks books = empty();
    books
        .unitOfWork()
        .run(() -> assertThat(saved(books.setups(), SampleSetups.main()).version()).isEqualTo(1));

    assertThat(books.setups().find(MAIN)).contains(SampleSetups.main().saved());
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    Setups setups = outOfReach().setups();

    assertUnreachable(setups, broken -> broken.find(MAIN));
    assertUnreachable(setups, Setups::all);
    assertUnreachable(setups, broken -> broken.save(SampleSetups.main()));
    assertUnreachable(setups, broken -> broken.remove(SampleSetups.main().saved()));
  }

  private static void assertUnreachable(Setups setups, Consumer<Setups> call) {
    assertThatThrownBy(() -> call.accept(setups))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
