package org.mailtrail.jpa.database;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.jpa.failure.Failures;

/**
 * Opens sessions and transactions. A unit of work is bound to its thread; what runs outside one is
 * a transaction of its own.
 */
@SuppressWarnings("ThreadLocalUsage") // one unit of work for each database, not for each class
public final class Sessions implements UnitOfWork {
  private static final int BATCH = 500;

  private final SessionFactory factory;
  private final Commit synced;
  private final Commit unsynced;
  private final ThreadLocal<StatelessSession> current = new ThreadLocal<>();

  /**
   * Sessions of this factory.
   *
   * @param synced the disk has what was committed
   * @param unsynced it may have it later
   */
  Sessions(SessionFactory factory, Commit synced, Commit unsynced) {
    this.factory = factory;
    this.synced = synced;
    this.unsynced = unsynced;
  }

  /**
   * What is done around the work of a transaction.
   *
   * @param before when it is open
   * @param after when it was committed
   */
  record Commit(Consumer<StatelessSession> before, Consumer<StatelessSession> after) {
    /** As the database does by itself. */
    static final Commit PLAIN = new Commit(session -> {}, session -> {});
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return current.get() != null ? work.get() : transaction(session -> bound(session, work));
  }

  @Override
  public <T> T runUnsynced(Supplier<T> work) {
    return current.get() != null
        ? work.get()
        : undisturbed(() -> committed(unsynced, session -> bound(session, work)));
  }

  private <T> T bound(StatelessSession session, Supplier<T> work) {
    current.set(session);
    try {
      return work.get();
    } finally {
      current.remove();
    }
  }

  /** Runs inside the unit of work, or in a transaction of its own. */
  public <T> T call(Function<StatelessSession, T> work) {
    StatelessSession session = current.get();
    if (session == null) {
      return transaction(work);
    }
    try {
      return work.apply(session);
    } catch (RuntimeException failure) {
      throw Failures.translate(failure);
    }
  }

  /**
   * Writes inside the unit of work, or by one statement without a transaction, which the database
   * commits by itself: that saves the commit's way.
   *
   * @param statement executes one statement and no more
   */
  public <T> T once(Function<StatelessSession, T> statement) {
    if (current.get() != null) {
      return call(statement);
    }
    return undisturbed(() -> answer(session -> durable(session, statement)));
  }

  /** Reads inside the unit of work, or without a transaction: that saves the commit's way. */
  public <T> T read(Function<StatelessSession, T> question) {
    if (current.get() != null) {
      return call(question);
    }
    return undisturbed(() -> answer(question));
  }

  private <T> T durable(StatelessSession session, Function<StatelessSession, T> statement) {
    T result = statement.apply(session);
    synced.after().accept(session);
    return result;
  }

  private <T> T answer(Function<StatelessSession, T> question) {
    try (StatelessSession session = factory.openStatelessSession()) {
      return question.apply(session);
    } catch (RuntimeException failure) {
      throw Failures.translate(failure);
    }
  }

  /**
   * A thread that was told to stop comes here to put down how far it came, and to give its lease
   * back: that it does, and hears of the interruption again afterwards.
   */
  private static <T> T undisturbed(Supplier<T> work) {
    boolean interrupted = Thread.interrupted();
    try {
      return work.get();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Does so without a result. */
  public void use(Consumer<StatelessSession> work) {
    call(
        session -> {
          work.accept(session);
          return true;
        });
  }

  private <T> T transaction(Function<StatelessSession, T> work) {
    return undisturbed(() -> committed(synced, work));
  }

  private <T> T committed(Commit how, Function<StatelessSession, T> work) {
    try (StatelessSession session = factory.openStatelessSession()) {
      session.setJdbcBatchSize(BATCH);
      session.beginTransaction();
      try {
        return committed(how, session, work);
      } catch (RuntimeException | Error failure) {
        rollBack(session, failure);
        throw failure;
      }
    } catch (RuntimeException failure) {
      throw Failures.translate(failure);
    }
  }

  private static <T> T committed(
      Commit how, StatelessSession session, Function<StatelessSession, T> work) {
    how.before().accept(session);
    T result = work.apply(session);
    session.getTransaction().commit();
    how.after().accept(session);
    return result;
  }

  private static void rollBack(StatelessSession session, Throwable failure) {
    try {
      if (session.getTransaction().isActive()) {
        session.getTransaction().rollback();
      }
    } catch (RuntimeException alsoBroken) {
      failure.addSuppressed(alsoBroken);
    }
  }
}
