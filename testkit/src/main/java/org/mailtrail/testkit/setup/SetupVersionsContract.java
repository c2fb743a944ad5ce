package org.mailtrail.testkit.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.AtOnce;

/** What every {@link Setups} keeps when several change one setup. */
abstract class SetupVersionsContract {
  private static final int ROUNDS = 10;
  static final MailboxName MAIN = SampleSetups.MAIN;

  /** Only the contract extends it. */
  SetupVersionsContract() {
    // the hooks give what is tried
  }

  /** An empty one, with the unit of work that it takes part in. */
  protected abstract SetupBooks empty();

  /** One whose backend is out of reach. */
  protected abstract SetupBooks outOfReach();

  static MailboxSetup saved(Setups setups, MailboxSetup setup) {
    assertThat(setups.save(setup)).as("saved").isTrue();
    return setups.find(setup.name()).orElseThrow();
  }

  @Test
  final void every_save_counts() {
    Setups setups = empty().setups();
    MailboxSetup first = saved(setups, SampleSetups.main());
    MailboxSetup second = saved(setups, first.enabled(true));
    MailboxSetup third = saved(setups, second.enabled(false));

    assertThat(List.of(first.version(), second.version(), third.version()))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  final void a_new_one_is_not_saved_over_one_that_exists() {
    Setups setups = empty().setups();
    MailboxSetup kept = saved(setups, SampleSetups.main());

    assertThat(setups.save(SampleSetups.main().enabled(true))).isFalse();
    assertThat(setups.find(MAIN)).contains(kept);
  }

  @Test
  final void whoever_read_an_older_version_does_not_overwrite_the_newer_one() {
    Setups setups = empty().setups();
    MailboxSetup old = saved(setups, SampleSetups.main());
    MailboxSetup now = saved(setups, old.enabled(true));

    assertThat(setups.save(old)).isFalse();
    assertThat(setups.remove(old)).isFalse();
    assertThat(setups.find(MAIN)).contains(now);
  }

  @Test
  final void a_version_that_never_was_is_refused() {
    Setups setups = empty().setups();
    MailboxSetup unborn = SampleSetups.main().saved();

    assertThat(setups.save(unborn)).isFalse();
    assertThat(setups.remove(unborn)).isFalse();
    assertThat(setups.remove(SampleSetups.main())).isFalse();
    MailboxSetup kept = saved(setups, SampleSetups.main());
    assertThat(setups.save(kept.saved())).isFalse();
    assertThat(setups.find(MAIN)).contains(kept);
  }

  @Test
  final void of_two_who_make_the_same_at_once_exactly_one_does() {
    Setups setups = empty().setups();
    for (int round = 0; round < ROUNDS; round++) {
      MailboxSetup setup = SampleSetups.named("round-" + round);

      assertThat(AtOnce.both(() -> setups.save(setup), () -> setups.save(setup.enabled(true))))
          .containsExactlyInAnyOrder(true, false);
      assertThat(setups.find(setup.name()).orElseThrow().version()).isEqualTo(1);
    }
  }

  @Test
  final void of_two_who_change_the_same_at_once_exactly_one_does() {
    Setups setups = empty().setups();
    MailboxSetup now = saved(setups, SampleSetups.main());
    for (int round = 0; round < ROUNDS; round++) {
      MailboxSetup on = now.enabled(true);
      MailboxSetup off = now.enabled(false);
      List<Boolean> won = AtOnce.both(() -> setups.save(on), () -> setups.save(off));

      assertThat(won).containsExactlyInAnyOrder(true, false);
      now = setups.find(MAIN).orElseThrow();
      assertThat(now).isEqualTo((won.get(0) ? on : off).saved());
    }
  }

  @Test
  final void of_one_who_changes_and_one_who_removes_at_once_exactly_one_does() {
    Setups setups = empty().setups();
    for (int round = 0; round < ROUNDS; round++) {
      MailboxSetup now = saved(setups, SampleSetups.named("round-" + round));
      List<Boolean> won = AtOnce.both(() -> setups.save(now), () -> setups.remove(now));

      assertThat(won).containsExactlyInAnyOrder(true, false);
      assertThat(setups.find(now.name()).isPresent()).isEqualTo(won.get(0));
    }
  }
}
