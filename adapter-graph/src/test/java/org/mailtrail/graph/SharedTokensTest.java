package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

/** Two instances on one token store, where each refresh token serves once. */
class SharedTokensTest {
  private final Reception reception = Reception.overHttp();
  private final GraphAccounts other = reception.instance();

  @BeforeEach
  void strict() {
    reception.entra.refreshTokensServeOnce(true);
    Reception.signedIn(reception.signIn());
  }

  @AfterEach
  void close() {
    reception.close();
  }

  @Test
  void what_one_has_renewed_the_other_uses() {
    for (int hour = 0; hour < 5; hour++) {
      reception.clock.pass(Duration.ofHours(1));
      String token = Reception.text(reception.tokens());
      int requests = reception.entra.asked().size();

      assertThat(Reception.text(other.tokens(Reception.MAIN))).isEqualTo(token);
      assertThat(reception.entra.asked()).hasSize(requests);
      Reception.signedIn(other.renew(Reception.MAIN));
    }
  }

  @Test
  void one_that_comes_second_takes_what_the_first_has_brought() {
    during_the_next_renewal(() -> Reception.signedIn(other.renew(Reception.MAIN)));

    Reception.signedIn(reception.accounts.renew(Reception.MAIN));
    reception.readMailbox();
    Reception.signedIn(other.renew(Reception.MAIN));
  }

  @Test
  void what_is_forgotten_during_a_renewal_stays_forgotten() {
    during_the_next_renewal(() -> other.forget(Reception.MAIN));

    reception.accounts.renew(Reception.MAIN);

    assertThat(reception.store.kept).isEmpty();
    assertThat(Reception.refused(other.renew(Reception.MAIN)).reason()).isEqualTo(Reason.NOBODY);
  }

  @Test
  void a_renewal_does_not_overwrite_a_sign_in_that_came_in_between() {
    during_the_next_renewal(
        () -> {
          reception.entra.visitor(SignInVisit.consents(Reception.OTHER));
          Reception.signedIn(
              other.finish(
                  reception
                      .browser()
                      .open(
                          other
                              .begin(Reception.MAIN, Choice.ANOTHER, Reception.loopback(1))
                              .address())
                      .fields()));
        });

    reception.accounts.renew(Reception.MAIN);

    assertThat(Reception.signedIn(other.renew(Reception.MAIN)).account()).contains(Reception.OTHER);
  }

  @Test
  void another_account_that_signed_in_elsewhere_is_used_within_five_minutes() {
    String before = Reception.text(reception.tokens());
    reception.entra.visitor(SignInVisit.consents(Reception.OTHER));
    Reception.signedIn(
        other.finish(
            reception
                .browser()
                .open(other.begin(Reception.MAIN, Choice.ANOTHER, Reception.loopback(1)).address())
                .fields()));

    reception.clock.pass(Duration.ofMinutes(5));

    assertThat(Reception.text(reception.tokens()))
        .isNotEqualTo(before)
        .isEqualTo(Reception.text(other.tokens(Reception.MAIN)));
  }

  @Test
  void many_threads_of_two_instances_agree() throws Exception {
    reception.entra.refreshTokensServeOnce(false);
    reception.clock.pass(Duration.ofHours(2));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> work =
          IntStream.range(0, 40)
              .<Callable<String>>mapToObj(
                  number ->
                      () ->
                          Reception.text(
                              number % 2 == 0 ? reception.tokens() : other.tokens(Reception.MAIN)))
              .toList();
      for (Future<String> token : threads.invokeAll(work)) {
        assertThat(token.get()).isNotBlank();
      }
    } finally {
      threads.shutdownNow();
    }
    Reception.signedIn(reception.accounts.renew(Reception.MAIN));
    Reception.signedIn(other.renew(Reception.MAIN));
  }

  private void during_the_next_renewal(Runnable happens) {
    AtomicBoolean first = new AtomicBoolean(true);
    reception.entra.answer(
        1,
        request -> {
          if (request.text().contains("grant_type=refresh_token") && first.getAndSet(false)) {
            happens.run();
          }
          return false;
        },
        Response.empty(500));
  }
}
