package org.mailtrail.application.health.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.health.Ailment;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.plug.InMemoryStorage;
import org.mailtrail.testkit.setup.SampleSetups;

class RememberHealthTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryStorage storage = new InMemoryStorage(clock);
  private Health health = new Health(List.of());
  private boolean canSee = true;
  private final RememberHealth remember =
      new RememberHealth(
          () -> health,
          mailbox -> canSee,
          storage.keptHealth(),
          storage.books().unitOfWork(),
          clock);
  private final HealthDesk desk = new HealthDesk(storage, () -> health, clock);

  private static Symptom late(String time) {
    return Symptom.of(
        Code.PASS_LATE, SampleSetups.MAIN, "the last good pass ended at " + time, "Look.");
  }

  private void seen(Symptom... symptoms) {
    health = new Health(List.of(symptoms));
    clock.set(clock.instant().plus(remember.run()));
  }

  private List<KnownTrouble> troubles() {
    return desk.troubles().run(health);
  }

  private KnownTrouble trouble() {
    assertThat(troubles()).hasSize(1);
    return troubles().get(0);
  }

  private Ailment.Finding dismissed(UUID id) {
    return desk.dismiss().run(id, "console:ann").match(done -> done, no -> fail(no.toString()));
  }

  @Test
  void a_trouble_lasts_from_when_it_was_first_seen_however_its_times_and_counts_change() {
    seen(late("2026-11-24T11:00:00Z"));
    seen(late("2026-11-24T11:59:59.5Z"));
    seen(late("2026-11-24T12:01:00Z"));

    assertThat(trouble().since()).contains(NOON);
  }

  @Test
  void what_nobody_has_remembered_yet_is_told_all_the_same() {
    health = new Health(List.of(late("2026-11-24T11:00:00Z")));

    assertThat(trouble().since()).isEmpty();
    assertThat(trouble().symptom()).isEqualTo(late("2026-11-24T11:00:00Z"));
  }

  @Test
  void a_trouble_that_is_dismissed_is_told_last_with_who_and_when_and_stands_in_the_trail() {
    Symptom other = Symptom.of(Code.SECRET_EXPIRES, "a secret expires", "Make a new one.");
    seen(late("2026-11-24T11:00:00Z"), other);
    Instant at = clock.instant();
    dismissed(troubles().get(0).id());
    seen(late("2026-11-24T11:30:00Z"), other);

    assertThat(troubles()).extracting(KnownTrouble::isDismissed).containsExactly(false, true);
    assertThat(troubles().get(1).dismissal()).contains(new Ailment.Dismissal("console:ann", at));
    assertThat(storage.keptSetups().trail().latest(Optional.empty(), 1))
        .containsExactly(
            new AuditEntry(
                at,
                "console:ann",
                SampleSetups.MAIN,
                "DismissTrouble",
                List.of(
                    new AuditEntry.Change(
                        "PASS_LATE: the last good pass ended at 2026-11-24T11:00:00Z",
                        "",
                        "dismissed"))));
  }

  @Test
  void one_that_nobody_has_remembered_yet_is_dismissed_as_well() {
    health = new Health(List.of(late("2026-11-24T11:00:00Z")));
    dismissed(trouble().id());
    seen(late("2026-11-24T11:00:00Z"));

    assertThat(trouble().isDismissed()).isTrue();
  }

  @Test
  void a_trouble_that_changes_is_told_again() {
    seen(Symptom.of(Code.NEEDS_A_PERSON, SampleSetups.MAIN, "sign-in was refused", "Sign in."));
    dismissed(trouble().id());
    seen(Symptom.of(Code.NEEDS_A_PERSON, SampleSetups.MAIN, "a right is missing", "Grant it."));

    assertThat(trouble().isDismissed()).isFalse();
  }

  @Test
  void a_trouble_that_comes_back_after_it_was_away_is_told_again() {
    seen(late("2026-11-24T11:00:00Z"));
    dismissed(trouble().id());
    seen();
    seen();
    seen(late("2026-11-24T11:00:00Z"));

    assertThat(trouble().isDismissed()).isFalse();
    assertThat(trouble().since()).contains(NOON.plus(MINUTE.multipliedBy(3)));
  }

  @Test
  void one_look_that_does_not_see_a_trouble_ends_it_not() {
    seen(late("2026-11-24T11:00:00Z"));
    dismissed(trouble().id());
    seen();
    seen(late("2026-11-24T11:00:00Z"));

    assertThat(trouble().isDismissed()).isTrue();
    assertThat(trouble().since()).contains(NOON);
  }

  @Test
  void what_waits_in_a_mailbox_into_which_nobody_looks_is_not_taken_for_gone() {
    Symptom old = Symptom.of(Code.OLD_MAIL_WAITING, SampleSetups.MAIN, "a message waits", "Look.");
    seen(old);
    canSee = false;
    seen();
    seen();
    assertThat(storage.keptHealth().ailments().lasting()).hasSize(1);
    canSee = true;
    seen();
    seen();
    assertThat(storage.keptHealth().ailments().lasting()).isEmpty();
  }

  @Test
  void a_dismissal_is_taken_back_and_what_is_gone_can_be_neither_dismissed_nor_recalled() {
    seen(late("2026-11-24T11:00:00Z"));
    UUID id = trouble().id();
    dismissed(id);
    desk.dismiss().recall(id, "console:ann").match(done -> done, no -> fail(no.toString()));
    assertThat(trouble().isDismissed()).isFalse();
    seen();
    seen();

    assertThat(desk.dismiss().run(id, "ann").match(d -> "done", Refusal::code))
        .isEqualTo("trouble-gone");
    assertThat(desk.dismiss().recall(id, "ann").match(d -> "done", Refusal::code))
        .isEqualTo("trouble-gone");
  }

  @Test
  void a_service_that_starts_is_no_trouble_to_remember() {
    seen(Symptom.of(Code.STARTING, "the service is starting", "Wait."));

    assertThat(storage.keptHealth().ailments().since(Instant.EPOCH)).isEmpty();
  }

  @Test
  void the_time_in_which_no_process_ran_is_remembered_as_an_outage() {
    seen();
    clock.set(NOON.plus(Duration.ofHours(2)));
    seen();

    assertThat(storage.keptHealth().ailments().since(Instant.EPOCH))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.finding().code()).isEqualTo(RememberHealth.NOT_RUNNING);
              assertThat(one.course().since()).isEqualTo(NOON);
              assertThat(one.course().endedAt()).contains(NOON.plus(Duration.ofHours(2)));
            });
  }

  @Test
  void where_no_mailbox_is_switched_on_nobody_is_missed() {
    Symptom nothing = Symptom.of(Code.NOTHING_ENABLED, "no mailbox is switched on", "Start.");
    seen(nothing);
    clock.set(NOON.plus(Duration.ofHours(2)));
    seen(nothing);

    assertThat(storage.keptHealth().ailments().since(Instant.EPOCH)).hasSize(1);
  }
}
