package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.pass.PassLock.Lease;
import org.mailtrail.testkit.books.BooksContract;
import org.mailtrail.testkit.books.LoggingBooks;
import org.mailtrail.testkit.books.SampleMail;

/** How long a lease lasts, and what it leaves behind; a part of {@link PassLockContract}. */
abstract class LeaseContract extends BooksContract {
  /** Shorter than any lease. */
  private static final Duration SHORT = Duration.ofSeconds(45);

  /** Longer than any lease. */
  static final Duration LONG = Duration.ofHours(1);

  static Lease acquired(LoggingBooks books) {
    return books.lock().acquire(SampleMail.MAIN).orElseThrow();
  }

  static boolean isFree(LoggingBooks books) {
    Optional<Lease> lease = books.lock().acquire(SampleMail.MAIN);
    lease.ifPresent(Lease::close);
    return lease.isPresent();
  }

  @Test
  final void a_lease_ends_by_itself_and_another_takes_the_mailbox_over() {
    LoggingBooks books = empty();
    Lease first = acquired(books);
    books.letPass().accept(LONG);
    Lease second = acquired(books);

    assertThat(first.renew()).as("the first is told that it lost").isFalse();
    assertThat(second.renew()).isTrue();
  }

  @Test
  final void a_lease_that_is_renewed_in_time_goes_on() {
    LoggingBooks books = empty();
    Lease lease = acquired(books);
    for (int i = 0; i < 100; i++) {
      books.letPass().accept(SHORT);
      assertThat(lease.renew()).isTrue();
    }
    books.letPass().accept(SHORT);

    assertThat(isFree(books)).isFalse();
  }

  @Test
  final void a_holder_who_was_late_but_not_replaced_goes_on() {
    LoggingBooks books = empty();
    Lease lease = acquired(books);
    books.letPass().accept(LONG);

    assertThat(lease.renew()).isTrue();
    assertThat(isFree(books)).isFalse();
  }

  @Test
  final void giving_back_what_was_lost_takes_nothing_from_the_new_holder() {
    LoggingBooks books = empty();
    Lease first = acquired(books);
    books.letPass().accept(LONG);
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
  final void what_was_given_back_is_not_inherited() {
    LoggingBooks books = empty();
    Lease first = acquired(books);
    assertThat(first.isInherited()).isFalse();
    first.close();

    assertThat(acquired(books).isInherited()).isFalse();
  }

  @Test
  final void what_a_holder_did_not_give_back_is_inherited() {
    LoggingBooks books = empty();
    acquired(books);
    books.letPass().accept(LONG);

    assertThat(acquired(books).isInherited()).isTrue();
  }

  @Test
  final void what_was_abandoned_is_free_and_inherited() {
    LoggingBooks books = empty();
    Lease first = acquired(books);
    first.abandon();
    first.close();
    assertThat(first.renew()).isFalse();
    Lease second = acquired(books);
    first.abandon();

    assertThat(second.isInherited()).isTrue();
    assertThat(second.renew()).as("nobody abandons another's lease").isTrue();
  }
}
