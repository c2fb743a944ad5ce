package org.mailtrail.testkit.books;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.testkit.Bent;

/** The books that people read and write by hand, bent as a specimen says. */
final class BentHands {
  private static UnaryOperator<HandBooks> bend = UnaryOperator.identity();
  private static boolean reached;

  private BentHands() {}

  private static Runnable on(UnaryOperator<HandBooks> how) {
    return () -> {
      bend = how;
      reached = false;
    };
  }

  /** Is in reach when it should not be. */
  static void inReach() {
    bend = UnaryOperator.identity();
    reached = true;
  }

  static <T> Runnable bent(Class<T> port, String accessor, String method, Bent.Bend how) {
    return on(
        books ->
            Bent.of(
                HandBooks.class,
                books,
                accessor,
                (none, good) -> Bent.of(port, port.cast(good.call()), method, how)));
  }

  static Runnable withoutUnits() {
    UnitOfWork plain =
        new UnitOfWork() {
          @Override
          public <T> T run(Supplier<T> work) {
            return work.get();
          }
        };
    return on(
        books ->
            Bent.of(
                HandBooks.class,
                books,
                "books",
                (none, good) -> ((Books) good.call()).within(plain)));
  }

  /** The newest rows by when they were written. */
  static Object asRecorded(Object answer) {
    return ((List<?>) answer)
        .stream()
            .map(LedgerRow.class::cast)
            .sorted(Comparator.comparing((LedgerRow row) -> row.recorded().at()).reversed())
            .limit(2)
            .toList();
  }

  static Object backwards(Object answer) {
    List<Object> list = new ArrayList<>((List<?>) answer);
    Collections.reverse(list);
    return list;
  }

  static HandBooks empty() {
    return bend.apply(Hands.empty());
  }

  static HandBooks outOfReach() {
    return reached ? Hands.empty() : bend.apply(Hands.outOfReach());
  }
}
