package org.mailtrail.testkit.books;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** The hooks that all contracts of the logging job's books share. Extend those, not this. */
public abstract class BooksContract {
  /** More than any batch. */
  protected static final int MANY = 2_500;

  /** Only contracts extend it. */
  protected BooksContract() {
    // the hooks give what is tried
  }

  /** Empty ones. */
  protected abstract LoggingBooks empty();

  /** Those whose store does not answer. */
  protected abstract LoggingBooks outOfReach();

  public static List<InteractionLogEntry> all(InteractionLog log, EntryFilter filter) {
    List<InteractionLogEntry> entries = new ArrayList<>();
    log.forEach(filter, entries::add);
    return entries;
  }

  public static List<InteractionLogEntry> all(InteractionLog log) {
    return all(log, EntryFilter.all());
  }

  /** Does the work in a unit that fails at its end. */
  public static void inVain(UnitOfWork unit, Runnable work) {
    assertThatThrownBy(
            () ->
                unit.run(
                    () -> {
                      work.run();
                      throw new IllegalStateException("by order");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("by order");
  }

  protected static void assertUnreachable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
