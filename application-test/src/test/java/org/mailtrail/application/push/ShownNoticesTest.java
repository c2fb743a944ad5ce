package org.mailtrail.application.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.push.Notice.Event;
import org.mailtrail.application.push.ShowNotices.How;
import org.mailtrail.application.push.ShowNotices.Told;
import org.mailtrail.testkit.identity.InMemorySecretVault;

/** Whether Exchange tells, and why not, is shown. */
class ShownNoticesTest extends NoticesTrial {
  @Test
  void whether_exchange_tells_of_mail_is_shown_and_when_it_last_did() {
    ShowNotices show = showing(true);
    assertThat(show.run(main()))
        .contains(
            new Told(
                How.UNABLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    assertThat(showing(false).run(main())).isEmpty();

    keep.run();
    Instant first = clock.instant();
    take(told(), Event.ARRIVED);
    clock.pass(Duration.ofSeconds(59));
    take(told(), Event.ARRIVED);
    assertThat(show.run(main()).orElseThrow().until()).isPresent();
    assertThat(show.run(main()).orElseThrow().lastNotice()).as("to the minute").contains(first);

    clock.pass(Duration.ofSeconds(1));
    take(told(), Event.ARRIVED);
    assertThat(show.run(main()).orElseThrow().lastNotice()).contains(clock.instant());
  }

  @Test
  void an_address_that_is_not_reached_is_told_never_red_and_tried_again_after_a_while() {
    isReached = false;
    keep.run();
    assertThat(troubles()).as("perhaps we do not listen yet").isEmpty();
    clock.pass(Duration.ofMinutes(1));
    keep.run();
    assertThat(troubles()).extracting(Symptom::code).containsExactly(Symptom.Code.MAIL_NOT_TOLD);
    assertThat(Symptom.Code.MAIL_NOT_TOLD.isRed()).isFalse();

    isReached = true;
    keep.run();
    assertThat(exchange.standing()).as("it rests").isZero();
    clock.pass(Duration.ofMinutes(11));
    keep.run();

    assertThat(exchange.standing()).isOne();
    assertThat(troubles()).isEmpty();
  }

  @Test
  void where_exchange_cannot_tell_nothing_is_asked_for() {
    new KeepNotices(setups, setup -> Optional.empty(), kept, Optional.of(ADDRESS), clock, () -> {})
        .run();

    assertThat(troubles()).isEmpty();
    assertThat(exchange.standing()).isZero();
  }

  @Test
  void why_exchange_does_not_tell_is_a_phrase_and_since_when_it_does_outlives_a_renewal() {
    isReached = false;
    keep.run();
    clock.pass(Duration.ofMinutes(1));
    keep.run();
    Told refused = showing(true).run(main()).orElseThrow();
    assertThat(refused.how()).isEqualTo(How.FAILED);
    assertThat(refused.trouble().orElseThrow().toString()).isNotBlank();

    isReached = true;
    clock.pass(Duration.ofMinutes(11));
    keep.run();
    Instant begun = clock.instant();
    clock.pass(Duration.ofDays(2));
    keep.run();
    Told told = showing(true).run(main()).orElseThrow();
    assertThat(told.how()).isEqualTo(How.TOLD);
    assertThat(told.since()).contains(begun);
    assertThat(told.trouble()).isEmpty();
    clock.pass(Duration.ofDays(8));
    assertThat(showing(true).run(main()).orElseThrow().how())
        .as("it has ended")
        .isNotEqualTo(How.TOLD);
  }

  @Test
  void the_trouble_of_a_mailbox_that_is_switched_off_is_none_any_more() {
    isReached = false;
    keep.run();
    clock.pass(Duration.ofMinutes(1));
    keep.run();
    assertThat(troubles()).hasSize(1);
    turn(false);
    keep.run();

    assertThat(troubles()).isEmpty();
  }

  @Test
  void what_was_kept_before_is_read_as_it_was() {
    InMemorySecretVault vault = new InMemorySecretVault(memory);
    KeptNotices before = new KeptNotices(vault);
    vault.put(
        new SecretName("main.push"),
        Secret.of("id\nstate\n2026-12-03T12:00:00Z\nlog@contoso.example https://a https://b"),
        Optional.empty());
    vault.put(
        new SecretName("main.push-trouble"), Secret.of("no answer\nfrom 12"), Optional.empty());

    Told told = new ShowNotices(before, true, clock).run(main()).orElseThrow();

    assertThat(told.until()).contains(Instant.parse("2026-12-03T12:00:00Z"));
    assertThat(told.since()).isEmpty();
    assertThat(told.trouble()).contains(Phrase.foreign("no answer\nfrom 12"));
  }

  @Test
  void mailboxes_are_counted_by_how_it_stands_with_them() {
    assertThat(showing(true).count(setups.all()))
        .contains(new ShowNotices.Numbers(0, isAble(main()) ? 1 : 0, 0));
    assertThat(showing(false).count(setups.all())).isEmpty();

    keep.run();
    assertThat(showing(true).count(setups.all())).contains(new ShowNotices.Numbers(1, 0, 0));
  }

  private static boolean isAble(MailboxSetup setup) {
    return setup.account().method() == Account.Method.APPLICATION;
  }
}
