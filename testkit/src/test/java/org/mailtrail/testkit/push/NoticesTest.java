package org.mailtrail.testkit.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.push.NoticeAddress;
import org.mailtrail.application.port.push.StandingNotice;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.push.KeepNotices;
import org.mailtrail.application.push.KeptNotices;
import org.mailtrail.application.push.LooksOwed;
import org.mailtrail.application.push.Notice;
import org.mailtrail.application.push.Notice.Event;
import org.mailtrail.application.push.ShowNotices;
import org.mailtrail.application.push.ShowNotices.How;
import org.mailtrail.application.push.ShowNotices.Told;
import org.mailtrail.application.push.TakeNotices;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.identity.InMemorySecretVault;
import org.mailtrail.testkit.job.InMemoryJobScheduler;
import org.mailtrail.testkit.mailbox.InMemoryArrivalNotices;
import org.mailtrail.testkit.mailbox.NoticesTrial.Heard;
import org.mailtrail.testkit.memory.ledger.InMemoryPasses;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

/** Having Exchange tell of mail, and looking when it does. */
class NoticesTest {
  private static final MailboxName MAIN = SampleSetups.MAIN;
  private static final URI ADDRESS = URI.create("https://mailtrail.contoso.example");
  private static final Duration HOUR = Duration.ofHours(1);

  private boolean isReached = true;
  private int looks;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-29T12:00:00Z"));
  private final Memory memory = new Memory();
  private final InMemorySetups setups = new InMemorySetups(memory);
  private final KeptNotices kept = new KeptNotices(new InMemorySecretVault(memory));
  private final InMemoryArrivalNotices exchange =
      new InMemoryArrivalNotices(url -> isReached, clock);
  private final InMemoryJobScheduler jobs =
      new InMemoryJobScheduler(memory, clock)
          .process(
              mailbox -> {
                return owed()
                    .paid(
                        mailbox,
                        () -> {
                          looks++;
                          return Optional.of(HOUR);
                        });
              },
              Runnable::run);
  private final LooksOwed owed = new LooksOwed(() -> new InMemoryPasses(memory));
  private final TakeNotices take = new TakeNotices(kept, () -> jobs, owed, clock);
  private final KeepNotices keep = keeping(Optional.of(ADDRESS));

  NoticesTest() {
    setups.save(SampleSetups.main().enabled(true));
    jobs.schedule(MAIN);
  }

  private LooksOwed owed() {
    return owed;
  }

  private KeepNotices keeping(Optional<URI> address) {
    return new KeepNotices(setups, setup -> Optional.of(exchange), kept, address, clock, () -> {});
  }

  private ShowNotices showing(boolean isWanted) {
    return new ShowNotices(kept, isWanted, clock);
  }

  private MailboxSetup main() {
    return setups.find(MAIN).orElseThrow();
  }

  private List<Symptom> troubles() {
    return showing(true).troubles();
  }

  private void turn(boolean on) {
    setups.save(setups.find(MAIN).orElseThrow().enabled(on));
  }

  private Heard told() {
    exchange.arrive();
    List<Heard> heard = exchange.heard();
    return heard.get(heard.size() - 1);
  }

  private boolean take(Heard heard, Event event) {
    return take.run(MAIN, List.of(new Notice(heard.id(), heard.state(), event)));
  }

  @Test
  void mail_that_is_told_of_is_looked_at_before_the_interval_is_over() {
    keep.run();
    int before = looks;

    assertThat(take(told(), Event.ARRIVED)).isTrue();
    assertThat(looks).isEqualTo(before + 1);
  }

  @Test
  void many_notices_in_one_letter_are_one_look() {
    keep.run();
    Heard heard = told();
    Notice one = new Notice(heard.id(), heard.state(), Event.ARRIVED);
    int before = looks;

    take.run(MAIN, List.of(one, one, one));

    assertThat(looks).isEqualTo(before + 1);
  }

  @Test
  void who_does_not_know_the_state_or_the_subscription_is_not_heard() {
    keep.run();
    Heard heard = told();
    int before = looks;

    assertThat(take(new Heard(heard.id(), "guessed"), Event.ARRIVED)).isFalse();
    assertThat(take(new Heard("another", heard.state()), Event.ARRIVED)).isFalse();
    assertThat(take(new Heard("another", ""), Event.REMOVED)).isFalse();
    assertThat(looks).isEqualTo(before);
  }

  @Test
  void who_is_told_while_a_pass_is_at_work_looks_once_more_after_it() {
    keep.run();
    Heard heard = told();

    assertThat(owed.paid(MAIN, () -> Optional.of(HOUR))).contains(HOUR);
    assertThat(
            owed.paid(
                MAIN,
                () -> {
                  assertThat(take(heard, Event.ARRIVED)).isTrue();
                  return Optional.of(HOUR);
                }))
        .contains(Duration.ZERO);
    assertThat(owed.paid(MAIN, () -> Optional.of(HOUR))).as("once").contains(HOUR);
    take(heard, Event.ARRIVED);
    assertThat(owed.paid(MAIN, () -> Optional.of(HOUR))).as("paid by this one").contains(HOUR);
  }

  @Test
  void who_was_heard_once_is_known_without_asking_anybody_and_strangers_never_are() {
    keep.run();
    Heard heard = told();
    List<Notice> letter = List.of(new Notice(heard.id(), heard.state(), Event.ARRIVED));
    assertThat(take.isKnown(MAIN, letter)).isFalse();

    take.run(MAIN, letter);
    take(new Heard("another", heard.state()), Event.ARRIVED);

    assertThat(take.isKnown(MAIN, letter)).isTrue();
    assertThat(take.isKnown(MAIN, List.of(new Notice("another", heard.state(), Event.ARRIVED))))
        .isFalse();
  }

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
  void one_that_cannot_be_ended_is_tried_again_after_a_while_and_forgotten_when_it_is_over() {
    keep.run();
    int[] tries = {0};
    ArrivalNotices refusing =
        new ArrivalNotices() {
          @Override
          public StandingNotice subscribe(NoticeAddress address) {
            throw new AssertionError("nobody wants one");
          }

          @Override
          public Optional<StandingNotice> renew(String id) {
            throw new AssertionError("nobody wants it");
          }

          @Override
          public void cancel(String id) {
            tries[0]++;
            throw new ExchangeException(ExchangeException.Kind.UNREACHABLE, "no answer", null);
          }
        };
    turn(false);
    KeepNotices ending =
        new KeepNotices(
            setups, setup -> Optional.of(refusing), kept, Optional.of(ADDRESS), clock, () -> {});
    ending.run();
    ending.run();
    assertThat(tries[0]).isOne();

    clock.pass(Duration.ofDays(8));
    ending.run();
    assertThat(tries[0]).isOne();
    assertThat(showing(false).run(main())).isEmpty();
    assertThat(troubles()).isEmpty();
  }

  @Test
  void one_stands_however_often_it_is_seen_to_and_by_whichever_process() {
    keep.run();
    keep.run();
    keeping(Optional.of(ADDRESS)).run();

    assertThat(exchange.standing()).isOne();
  }

  @Test
  void it_is_renewed_before_it_ends() {
    keep.run();
    Heard first = told();
    for (int day = 0; day < 30; day++) {
      clock.pass(Duration.ofDays(1));
      keep.run();
    }

    assertThat(told()).isEqualTo(first);
    assertThat(exchange.standing()).isOne();
  }

  @Test
  void what_exchange_says_it_has_removed_is_made_anew_and_mail_is_looked_for() {
    keep.run();
    Heard first = told();
    exchange.forget();
    int before = looks;

    take(first, Event.REMOVED);
    keep.run();

    assertThat(looks).isEqualTo(before + 1);
    assertThat(told().id()).isNotEqualTo(first.id());
  }

  @Test
  void what_is_gone_without_a_word_is_made_anew_when_it_is_to_be_renewed() {
    keep.run();
    exchange.forget();
    clock.pass(Duration.ofDays(5));
    keep.run();

    assertThat(exchange.standing()).isOne();
  }

  @Test
  void when_exchange_wants_to_be_asked_again_it_is_and_nobody_looks() {
    keep.run();
    Heard heard = told();
    int before = looks;
    clock.pass(HOUR.dividedBy(2));

    take(heard, Event.ASK_AGAIN);
    exchange.forget(); // asking again finds that it is gone
    keep.run();

    assertThat(looks).isEqualTo(before);
    assertThat(exchange.standing()).isOne();
  }

  @Test
  void it_ends_when_the_mailbox_is_switched_off_and_comes_back_with_it() {
    keep.run();
    turn(false);
    keep.run();
    assertThat(exchange.standing()).isZero();

    turn(true);
    keep.run();
    assertThat(exchange.standing()).isOne();
  }

  @Test
  void it_ends_when_nobody_shall_be_told_any_more() {
    keep.run();
    keeping(Optional.empty()).run();

    assertThat(exchange.standing()).isZero();
  }

  @Test
  void it_ends_at_once_where_logging_is_switched_off_shortly_before_it_would_be_renewed() {
    keep.run();
    Instant ends = showing(true).run(main()).orElseThrow().until().orElseThrow();
    clock.set(ends.minus(Duration.ofDays(2)).minus(Duration.ofMinutes(5)));
    turn(false);
    keep.run();

    assertThat(exchange.standing()).isZero();
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
