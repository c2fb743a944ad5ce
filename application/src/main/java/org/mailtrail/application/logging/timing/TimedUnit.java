package org.mailtrail.application.logging.timing;

import java.util.function.Supplier;
import org.mailtrail.application.port.books.UnitOfWork;

/** A unit of work that is committed by the watch. */
public record TimedUnit(UnitOfWork unit, Timekeeper time) implements UnitOfWork {
  @Override
  public <T> T run(Supplier<T> work) {
    return time.spend(Timekeeper.Work.COMMITTED, () -> unit.run(work));
  }

  @Override
  public <T> T runUnsynced(Supplier<T> work) {
    return time.spend(Timekeeper.Work.COMMITTED, () -> unit.runUnsynced(work));
  }
}
