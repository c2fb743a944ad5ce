package org.mailtrail.testkit.books;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.Templates;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.pass.PassDiary;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.application.port.people.AddressBook;
import org.mailtrail.application.port.people.AddressReview;
import org.mailtrail.application.port.people.PeopleRegister;
import org.mailtrail.testkit.Bent;
import org.mailtrail.testkit.Memory;

/** Broken books, and those that are on trial. */
final class Specimens {
  private static Supplier<LoggingBooks> onTrial = () -> LoggingBooks.in(new Memory());
  private static Supplier<PeopleBooks> peopleOnTrial = () -> PeopleBooks.in(new Memory());

  private Specimens() {}

  static LoggingBooks onTrial() {
    return onTrial.get();
  }

  static PeopleBooks peopleOnTrial() {
    return peopleOnTrial.get();
  }

  static Map.Entry<String, Runnable> broken(String clause, Supplier<LoggingBooks> specimen) {
    return Map.entry(clause, () -> onTrial = specimen);
  }

  /** The clause about a store out of reach, tried on one that is not. */
  static Map.Entry<String, Runnable> reachable(String clause) {
    return broken(clause, () -> LoggingBooks.in(new Memory()));
  }

  static Map.Entry<String, Runnable> reachablePeople(String clause) {
    return Map.entry(clause, () -> peopleOnTrial = () -> PeopleBooks.in(new Memory()));
  }

  /** For this clause, books of which one method of one port is bent. */
  static Map.Entry<String, Runnable> bent(
      String clause, Class<?> port, String method, Bent.Bend bend) {
    return broken(
        clause, () -> bent(LoggingBooks.in(new Memory()), new Bending(port, method, bend)));
  }

  /** For this clause, a unit of work like this one. */
  static Map.Entry<String, Runnable> unit(String clause, Bent.Bend bend) {
    return bent(clause, UnitOfWork.class, "run", bend);
  }

  /** For this clause, a unit of work that keeps what was written before it failed. */
  static Map.Entry<String, Runnable> withoutRollback(String clause) {
    return unit(clause, Specimens::unprotected);
  }

  /** The work of a unit by itself. */
  static Object unprotected(Object[] call, Bent.Good good) {
    if (call[0] instanceof Supplier<?> work) {
      return work.get();
    }
    ((Runnable) call[0]).run();
    return true;
  }

  /** For this clause, people of whom one method of one port is bent. */
  static Map.Entry<String, Runnable> people(
      String clause, Class<?> port, String method, Bent.Bend bend) {
    Bending bending = new Bending(port, method, bend);
    return Map.entry(
        clause,
        () ->
            peopleOnTrial =
                () -> {
                  PeopleBooks good = PeopleBooks.in(new Memory());
                  return new PeopleBooks(
                      bending.of(AddressBook.class, good.book()),
                      bending.of(PeopleRegister.class, good.register()),
                      bending.of(AddressReview.class, good.review()));
                });
  }

  private static LoggingBooks bent(LoggingBooks good, Bending bending) {
    Books books = good.books();
    return new LoggingBooks(
        new Books(
            books.people(),
            bending.of(Templates.class, books.templates()),
            bending.of(InteractionLog.class, books.log()),
            bending.of(Ledger.class, books.ledger()),
            bending.of(WorkInHand.class, books.workInHand()),
            bending.of(UnitOfWork.class, books.unitOfWork())),
        bending.of(Passes.class, good.passes()),
        bending.of(PassDiary.class, good.diary()),
        bending.of(PassLock.class, good.lock()),
        good.letPass());
  }

  private record Bending(Class<?> port, String method, Bent.Bend bend) {
    <T> T of(Class<T> candidate, T good) {
      return candidate == port ? Bent.of(candidate, good, method, bend) : good;
    }
  }

  /** Pages of rows that say this why, whatever was written. */
  static Bent.Bend explaining(String why) {
    return (call, good) ->
        list(LedgerRow.class, good.call(call)).stream()
            .map(
                row ->
                    new LedgerRow(
                        row.sighting(), row.reason(), why, row.attempts(), row.recorded()))
            .toList();
  }

  static <T> List<T> list(Class<T> type, Object answer) {
    List<T> list = new ArrayList<>();
    ((Iterable<?>) answer).forEach(element -> list.add(type.cast(element)));
    return list;
  }

  static <T> List<T> first(Class<T> type, Object answer, int atMost) {
    return list(type, answer).stream().limit(atMost).toList();
  }

  static <T> List<T> reversed(Class<T> type, Object answer) {
    List<T> list = list(type, answer);
    Collections.reverse(list);
    return list;
  }

  static String cut(String text) {
    return text.substring(0, Math.min(255, text.length()));
  }
}
