package org.mailtrail.testkit.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.testkit.AtOnce;

/** What every {@link UnitOfWork} keeps. Extend it, give it yours, and run it. */
public abstract class UnitOfWorkContract extends BooksContract {
  private static final int UNITS = 20;

  /** A contract to be kept. */
  protected UnitOfWorkContract() {
    // the hooks give what is tried
  }

  /** Units that need not wait for the disk. */
  private record Unsynced(UnitOfWork unit) implements UnitOfWork {
    @Override
    public <T> T run(Supplier<T> work) {
      return unit.runUnsynced(work);
    }
  }

  private static void write(Books books, int n) {
    books.log().append(List.of(SampleMail.interaction(n)));
    books.ledger().record(List.of(SampleMail.row(n, Outcome.LOGGED)));
  }

  private static List<Integer> counts(Books books) {
    return List.of(
        all(books.log()).size(),
        books.ledger().page(LedgerFilter.all(), Optional.empty(), 1_000).size());
  }

  @Test
  final void what_is_written_inside_is_kept_by_all_ports() {
    Books books = empty().books();
    books.unitOfWork().run(() -> write(books, 1));

    assertThat(counts(books)).containsExactly(1, 1);
  }

  @Test
  final void what_the_work_gives_is_given_once_it_is_committed() {
    Books books = empty().books();
    int fresh =
        books.unitOfWork().run(() -> books.log().append(List.of(SampleMail.interaction(1))));

    assertThat(fresh).isEqualTo(1);
    assertThat(all(books.log())).hasSize(1);
  }

  @Test
  final void nothing_is_kept_by_any_port_when_the_work_fails() {
    Books books = empty().books();
    write(books, 1);
    inVain(books.unitOfWork(), () -> write(books, 2));

    assertThat(counts(books)).containsExactly(1, 1);
  }

  @Test
  final void what_was_written_inside_is_read_inside() {
    Books books = empty().books();
    List<Integer> seen = new ArrayList<>();
    books
        .unitOfWork()
        .run(
            () -> {
              write(books, 1);
              seen.addAll(counts(books));
            });

    assertThat(seen).containsExactly(1, 1);
  }

  @Test
  final void a_unit_inside_another_fails_with_it() {
    Books books = empty().books();
    inVain(
        books.unitOfWork(),
        () -> {
          books.unitOfWork().run(() -> write(books, 1));
          write(books, 2);
        });

    assertThat(counts(books)).containsExactly(0, 0);
  }

  @Test
  final void what_need_not_wait_for_the_disk_is_kept_whole_as_well() {
    Books books = empty().books();
    books.unitOfWork().runUnsynced(() -> write(books, 1));

    assertThat(counts(books)).containsExactly(1, 1);
  }

  @Test
  final void what_need_not_wait_for_the_disk_is_undone_whole_as_well() {
    Books books = empty().books();
    inVain(new Unsynced(books.unitOfWork()), () -> write(books, 1));

    assertThat(counts(books)).containsExactly(0, 0);
  }

  @Test
  final void what_need_not_wait_for_the_disk_fails_with_the_unit_around_it() {
    Books books = empty().books();
    inVain(
        books.unitOfWork(),
        () -> {
          books.unitOfWork().runUnsynced(() -> write(books, 1));
          write(books, 2);
        });

    assertThat(counts(books)).containsExactly(0, 0);
  }

  @Test
  final void units_that_follow_a_failed_one_are_as_good_as_ever() {
    Books books = empty().books();
    inVain(books.unitOfWork(), () -> write(books, 1));
    books.unitOfWork().run(() -> write(books, 1));

    assertThat(counts(books)).containsExactly(1, 1);
  }

  @Test
  final void nobody_sees_half_of_it() {
    Books books = empty().books();
    AtomicBoolean done = new AtomicBoolean();
    List<Boolean> halves = AtOnce.both(() -> wroteInPairs(books, done), () -> sawHalf(books, done));

    assertThat(halves).containsExactly(true, false);
    assertThat(all(books.log())).hasSize(2 * UNITS);
  }

  private static boolean wroteInPairs(Books books, AtomicBoolean done) {
    try {
      for (int n = 0; n < UNITS; n++) {
        int first = 2 * n;
        books
            .unitOfWork()
            .run(
                () -> {
                  books.log().append(List.of(SampleMail.interaction(first)));
                  books.log().append(List.of(SampleMail.interaction(first + 1)));
                });
      }
      return true;
    } finally {
      done.set(true);
    }
  }

  /** Looks again and again, and once more after the last unit. */
  private static boolean sawHalf(Books books, AtomicBoolean done) {
    boolean last;
    do {
      last = done.get();
      if (books.log().page(EntryFilter.all(), Optional.empty(), 1_000).size() % 2 == 1) {
        return true;
      }
    } while (!last);
    return false;
  }

  @Test
  final void a_store_out_of_reach_is_told_as_one_that_may_come_back() {
    Books books = outOfReach().books();

    assertUnreachable(() -> books.unitOfWork().run(() -> write(books, 1)));
  }
}
