package org.mailtrail.testkit.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.application.port.health.Badge;
import org.mailtrail.application.port.health.PassAtWork;
import org.mailtrail.application.port.health.WatchTimes;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.domain.message.MailboxName;

/** What everything that is remembered of health keeps. Extend it, give it yours, and run it. */
public abstract class KeptHealthContract extends IntakeHistoryContract {
  private static final Optional<Ailment.Dismissal> ANN =
      Optional.of(new Ailment.Dismissal("console:Ånn", NOON.plusSeconds(5)));

  /** A contract to be kept. */
  protected KeptHealthContract() {
    // the hooks give what is tried
  }

  /** One whose backend is out of reach. */
  protected abstract KeptHealth outOfReach();

  private static Ailment ailment(int n, Optional<Instant> ended) {
    return new Ailment(
        new UUID(9, n),
        new Ailment.Finding(
            "PASS_LATE", n % 2 == 0, Optional.of(MAIN), "späte 😀 " + n, "Look, then wait."),
        new Ailment.Course(NOON.plusSeconds(n), NOON.plusSeconds(n + 1), n, ended),
        Optional.empty());
  }

  private static Ailment dismissed(Ailment one, Optional<Ailment.Dismissal> dismissal) {
    return new Ailment(one.id(), one.finding(), one.course(), dismissal);
  }

  @Test
  final void troubles_that_last_are_told_oldest_first_as_they_were_kept() {
    KeptHealth kept = empty();
    Ailment everywhere =
        new Ailment(
            new UUID(9, 3),
            new Ailment.Finding("DATABASE", true, Optional.empty(), "x".repeat(9_000), ""),
            new Ailment.Course(NOON.plusSeconds(3), NOON.plusSeconds(3), 0, Optional.empty()),
            Optional.empty());
    kept.ailments().keep(everywhere);
    kept.ailments().keep(ailment(1, Optional.empty()));
    kept.ailments().keep(ailment(2, Optional.of(NOON.plusSeconds(9))));

    assertThat(kept.ailments().lasting()).containsExactly(ailment(1, Optional.empty()), everywhere);
  }

  @Test
  final void troubles_are_told_from_a_time_on_whether_they_last_or_not() {
    KeptHealth kept = empty();
    Ailment last = ailment(1, Optional.empty());
    Ailment ended = ailment(2, Optional.of(NOON.plusSeconds(9)));
    Ailment before = ailment(3, Optional.of(NOON.plusSeconds(7)));
    List.of(before, ended, last).forEach(kept.ailments()::keep);

    assertThat(kept.ailments().since(NOON.plusSeconds(8))).containsExactly(last, ended);
    kept.ailments().forget(NOON.plusSeconds(8));
    assertThat(kept.ailments().since(NOON)).containsExactly(last, ended);
  }

  @Test
  final void who_dismissed_a_trouble_stays_while_it_goes_on_and_may_take_it_back() {
    KeptHealth kept = empty();
    Ailment one = ailment(1, Optional.empty());
    kept.ailments().keep(one);

    assertThat(kept.ailments().dismiss(one.id(), ANN)).isTrue();
    kept.ailments().keep(one);
    assertThat(kept.ailments().lasting()).containsExactly(dismissed(one, ANN));
    assertThat(kept.ailments().dismiss(one.id(), Optional.empty())).isTrue();
    assertThat(kept.ailments().lasting()).containsExactly(one);
  }

  @Test
  final void what_has_ended_or_never_was_is_not_dismissed() {
    KeptHealth kept = empty();
    Ailment ended = ailment(2, Optional.of(NOON.plusSeconds(9)));
    kept.ailments().keep(ended);

    assertThat(kept.ailments().dismiss(ended.id(), ANN)).isFalse();
    assertThat(kept.ailments().dismiss(new UUID(9, 7), ANN)).isFalse();
    assertThat(kept.ailments().since(NOON)).containsExactly(ended);
  }

  @Test
  final void the_first_look_and_the_last_are_remembered() {
    KeptHealth kept = empty();
    assertThat(kept.watch().span()).isEmpty();
    kept.watch().looked(NOON);
    kept.watch().looked(NOON.plusSeconds(60));

    assertThat(kept.watch().span()).contains(new WatchTimes.Span(NOON, NOON.plusSeconds(60)));
  }

  @Test
  final void a_pass_at_work_is_shown_as_it_was_last_until_it_is_cleared() {
    KeptHealth kept = empty();
    PassCounts counts = new PassCounts(1, 2, 3, 4, 5, new PassCounts.Beside(6, 7, 8, 9, 10));
    PassAtWork other = new PassAtWork(OTHER, PassCounts.none(), NOON);
    PassAtWork main = new PassAtWork(MAIN, counts, NOON.plusSeconds(9));
    kept.board().show(other);
    kept.board().show(new PassAtWork(MAIN, PassCounts.none(), NOON));
    kept.board().show(main);

    assertThat(kept.board().shown()).containsExactly(main, other);
    kept.board().clear(MAIN);
    kept.board().clear(MAIN);
    assertThat(kept.board().shown()).containsExactly(other);
  }

  private static Badge badge(String label, Optional<MailboxName> mailbox) {
    return new Badge(TokenHash.of(label), label, mailbox, "console:Ånn", NOON);
  }

  @Test
  final void a_badge_is_found_by_its_hash_and_removed_once() {
    KeptHealth kept = empty();
    Badge hall = badge("The hall", Optional.empty());
    Badge desk = badge("A desk", Optional.of(MAIN));
    kept.badges().keep(hall);
    kept.badges().keep(desk);

    assertThat(kept.badges().all()).containsExactly(desk, hall);
    assertThat(kept.badges().find(hall.hash())).contains(hall);
    assertThat(kept.badges().remove(hall.hash())).isTrue();
    assertThat(kept.badges().remove(hall.hash())).isFalse();
    assertThat(kept.badges().find(hall.hash())).isEmpty();
    assertThat(kept.badges().all()).containsExactly(desk);
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    KeptHealth broken = outOfReach();
    assertUnreachable(broken, kept -> kept.ailments().lasting());
    assertUnreachable(broken, kept -> kept.ailments().keep(ailment(1, Optional.empty())));
    assertUnreachable(broken, kept -> kept.watch().looked(NOON));
    assertUnreachable(broken, kept -> kept.intakes().add(sample(MAIN, 0, Optional.empty(), 1)));
    assertUnreachable(broken, kept -> kept.board().shown());
    assertUnreachable(broken, kept -> kept.board().clear(MAIN));
    assertUnreachable(broken, kept -> kept.badges().all());
  }

  private static void assertUnreachable(KeptHealth broken, Consumer<KeptHealth> call) {
    assertThatThrownBy(() -> call.accept(broken))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
