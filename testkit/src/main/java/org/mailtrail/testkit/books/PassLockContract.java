package org.mailtrail.testkit.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.books.PassLock;
import org.mailtrail.application.port.books.PassLock.Lease;
import org.mailtrail.testkit.AtOnce;

/** What every {@link PassLock} keeps. Extend it, give it yours, and run it. */
public abstract class PassLockContract extends BooksContract {
  /** Shorter than any lease. */
  private static final Duration SHORT = Duration.ofSeconds(45);

  /** Longer than any lease. */
  private static final Duration LONG = Duration.ofHours(1);

  /** A contract to be kept. */
  protected PassLockContract() {
    // the hooks give what is tried
  }

  private static Lease acquired(LoggingBooks books) {
    return books.lock().acquire(SampleMail.MAIN).orElseThrow();
  }

  private static boolean isFree(LoggingBooks books) {
    Optional<Lease> lease = books.lock().acquire(SampleMail.MAIN);
    lease.ifPresent(Lease::close);
    return lease.isPresent();
  }

  @Test
  final void a_mailbox_is_held_by_one_at_a_time() {
    LoggingBooks books = empty();
    Lease lease = acquired(books);
    assertThat(isFree(books)).isFalse();

    lease.close();
    assertThat(isFree(books)).isTrue();
  }

  @Test
  final void another_mailbox_is_held_apart() {
    LoggingBooks books = empty();
    acquired(books);

    assertThat(books.lock().acquire(SampleMail.OTHER)).isPresent();
  }

  @Test
  final void a_lease_ends_by_itself_and_another_takes_the_mailbox_over() {
    LoggingBooks books = empty();
    Lease first = acquired(books);
    books.clock().pass(LONG);
    Lease second = acquired(books);

    assertThat(first.renew()).as("the first is told that it lost").isFalse();
    assertThat(second.renew()).isTrue();
  }

  @Test
  final void a_lease_that_is_renewed_in_time_goes_on() {
    LoggingBooks books = empty();
    Lease lease = acquired(books);
    for (int i = 0; i < 100; i++) {
      books.clock().pass(SHORT);
      assertThat(lease.renew()).isTrue();
    }
    books.clock().pass(SHORT);

    assertThat(isFree(books)).isFalse();
  }

  @Test
  final void a_holder_who_was_late_but_not_replaced_goes_on() {
    LoggingBooks books = empty();
    Lease lease = acquired(books);
    books.clock().pass(LONG);

    assertThat(lease.renew()).isTrue();
    assertThat(isFree(books)).isFalse();
  }

  @Test
  final void giving_back_what_was_lost_takes_nothing_from_the_new_holder() {
    LoggingBooks books = empty();
    Lease first = acquired(books);
    books.clock().pass(LONG);
    Lease second = acquired(books);
    first.close();

    assertThat(isFree(books)).isFalse();
    assertThat(second.renew()).isTrue();
  }

  @Test
  final void what_was_given_back_is_not_renewed() {
    LoggingBooks books = empty();
    Lease lease = acquired(books);
    lease.close();
    lease.close();

    assertThat(lease.renew()).isFalse();
    assertThat(isFree(books)).isTrue();
  }

  @Test
  final void of_many_who_ask_at_once_one_gets_it() {
    LoggingBooks books = empty();
    List<Optional<Lease>> leases =
        AtOnce.both(
            () -> books.lock().acquire(SampleMail.MAIN),
            () -> books.lock().acquire(SampleMail.MAIN));

    assertThat(leases.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  final void of_many_who_take_over_at_once_one_gets_it() {
    LoggingBooks books = empty();
    acquired(books);
    books.clock().pass(LONG);
    List<Optional<Lease>> leases =
        AtOnce.both(
            () -> books.lock().acquire(SampleMail.MAIN),
            () -> books.lock().acquire(SampleMail.MAIN));

    assertThat(leases.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  final void a_lock_out_of_reach_is_told_as_one_that_may_come_back() {
    PassLock lock = outOfReach().lock();

    assertUnreachable(() -> lock.acquire(SampleMail.MAIN));
  }
}
