package org.mailtrail.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.pass.LeaseLostException;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.PassLock.Lease;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.books.LoggingBooks;
import org.mailtrail.testkit.books.SampleMail;

/** What every {@link PassLock} keeps. Extend it, give it yours, and run it. */
public abstract class PassLockContract extends LeaseContract {
  /** A contract to be kept. */
  protected PassLockContract() {
    // the hooks give what is tried
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
    books.letPass().accept(LONG);
    List<Optional<Lease>> leases =
        AtOnce.both(
            () -> books.lock().acquire(SampleMail.MAIN),
            () -> books.lock().acquire(SampleMail.MAIN));

    assertThat(leases.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  final void a_mailbox_can_be_taken_away_from_its_holder() {
    LoggingBooks books = empty();
    books.lock().free(SampleMail.MAIN);
    Lease first = acquired(books);
    books.lock().free(SampleMail.MAIN);
    assertThat(first.renew()).isFalse();

    assertThat(acquired(books).isInherited()).isTrue();
    assertThat(first.renew()).isFalse();
  }

  @Test
  final void who_lost_the_mailbox_commits_nothing_more() {
    LoggingBooks books = empty();
    Lease zombie = acquired(books);
    books.letPass().accept(LONG);
    acquired(books);

    assertThatThrownBy(() -> fenced(books, zombie)).isInstanceOf(LeaseLostException.class);
    assertThat(books.books().ledger().tally(SampleMail.MAIN)).isEmpty();
  }

  @Test
  final void nobody_takes_a_mailbox_over_in_the_midst_of_a_unit_of_work_that_has_renewed() {
    LoggingBooks books = empty();
    Lease late = acquired(books);
    books.letPass().accept(LONG);
    fenced(books, late);

    assertThat(isFree(books)).isFalse();
    assertThat(books.books().ledger().tally(SampleMail.MAIN)).hasSize(1);
  }

  private static void fenced(LoggingBooks books, Lease lease) {
    books
        .books()
        .unitOfWork()
        .run(
            () -> {
              books.books().ledger().record(List.of(SampleMail.row(1, Outcome.LOGGED)));
              if (!lease.renew()) {
                throw new LeaseLostException(SampleMail.MAIN);
              }
            });
  }

  @Test
  final void a_lock_out_of_reach_is_told_as_one_that_may_come_back() {
    PassLock lock = outOfReach().lock();

    assertUnreachable(() -> lock.acquire(SampleMail.MAIN));
    assertUnreachable(() -> lock.free(SampleMail.MAIN));
  }
}
