package org.mailtrail.testkit.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.push.NoticeAddress;
import org.mailtrail.application.port.push.StandingNotice;
import org.mailtrail.testkit.mailbox.NoticesTrial;
import org.mailtrail.testkit.mailbox.NoticesTrial.Heard;

/** What every {@link ArrivalNotices} keeps. Extend it, give it yours, and run it. */
public abstract class ArrivalNoticesContract {
  private static final String STATE = "state-0123456789-abcdef";

  /** A contract to be kept. */
  protected ArrivalNoticesContract() {
    // the hooks give what is tried
  }

  /** A mailbox to which nobody has subscribed. */
  protected abstract NoticesTrial silent();

  /** One whose server does not answer. */
  protected abstract NoticesTrial outOfReach();

  private static StandingNotice subscribe(NoticesTrial trial, String state) {
    return trial.notices().subscribe(address(trial.listening(), state));
  }

  private static NoticeAddress address(URI url, String state) {
    return new NoticeAddress(url, Secret.of(state));
  }

  @Test
  final void mail_that_comes_is_told_with_the_subscription_and_its_state() {
    NoticesTrial trial = silent();
    StandingNotice standing = subscribe(trial, STATE);

    trial.arrive();
    trial.arrive();

    Heard one = new Heard(standing.id(), STATE);
    assertThat(trial.heard()).containsExactly(one, one);
  }

  @Test
  final void what_has_come_before_is_not_told() {
    NoticesTrial trial = silent();
    trial.arrive();
    subscribe(trial, STATE);

    assertThat(trial.heard()).isEmpty();
  }

  @Test
  final void each_subscription_has_a_name_of_its_own_and_is_told() {
    NoticesTrial trial = silent();
    StandingNotice first = subscribe(trial, "first");
    StandingNotice second = subscribe(trial, "second");

    trial.arrive();

    assertThat(trial.heard())
        .containsExactlyInAnyOrder(
            new Heard(first.id(), "first"), new Heard(second.id(), "second"));
  }

  @Test
  final void who_renews_is_told_for_longer() {
    NoticesTrial trial = silent();
    StandingNotice made = subscribe(trial, STATE);
    trial.letPass(Duration.ofDays(5));

    StandingNotice renewed = trial.notices().renew(made.id()).orElseThrow();
    trial.letPass(Duration.ofDays(5));
    trial.arrive();

    assertThat(renewed.id()).isEqualTo(made.id());
    assertThat(renewed.ends()).isAfterOrEqualTo(made.ends().plus(Duration.ofDays(5)));
    assertThat(trial.heard()).containsExactly(new Heard(made.id(), STATE));
  }

  @Test
  final void who_does_not_renew_is_told_no_more_after_the_end() {
    NoticesTrial trial = silent();
    subscribe(trial, STATE);

    trial.letPass(Duration.ofDays(8));
    trial.arrive();

    assertThat(trial.heard()).isEmpty();
  }

  @Test
  final void what_exchange_has_forgotten_is_not_renewed() {
    NoticesTrial trial = silent();
    StandingNotice standing = subscribe(trial, STATE);
    trial.forget();

    assertThat(trial.notices().renew(standing.id())).isEmpty();
  }

  @Test
  final void what_is_cancelled_is_told_no_more_and_cancelled_only_once() {
    NoticesTrial trial = silent();
    StandingNotice standing = subscribe(trial, STATE);

    trial.notices().cancel(standing.id());
    trial.notices().cancel(standing.id());
    trial.arrive();

    assertThat(trial.heard()).isEmpty();
    assertThat(trial.notices().renew(standing.id())).isEmpty();
  }

  @Test
  final void an_address_where_nobody_listens_is_refused_and_no_secret_is_told() {
    NoticesTrial trial = silent();

    assertThatThrownBy(() -> trial.notices().subscribe(address(trial.deaf(), STATE)))
        .asInstanceOf(InstanceOfAssertFactories.type(ExchangeException.class))
        .matches(refused -> refused.kind() == ExchangeException.Kind.REFUSED, "is refused")
        .extracting(Throwable::toString)
        .asString()
        .doesNotContain(STATE);
  }

  @Test
  final void a_server_out_of_reach_is_told_as_one_that_may_come_back() {
    NoticesTrial trial = outOfReach();
    ArrivalNotices notices = trial.notices();

    MailboxContract.assertUnreachable(() -> subscribe(trial, STATE));
    MailboxContract.assertUnreachable(() -> notices.renew("any"));
    MailboxContract.assertUnreachable(() -> notices.cancel("any"));
  }
}
