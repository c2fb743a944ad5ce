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
  private final Consumer<StatelessSession> afterCommit;
  private final ThreadLocal<StatelessSession> current = new ThreadLocal<>();

  /**
   * Sessions of this factory.
   *
   * @param afterCommit what makes durable what was committed, where committing alone does not
   */
  Sessions(SessionFactory factory, Consumer<StatelessSession> afterCommit) {
    this.factory = factory;
    this.afterCommit = afterCommit;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    if (current.get() != null) {
      return work.get();
    }
    return transaction(
        session -> {
          current.set(session);
          try {
            return work.get();
          } finally {
            current.remove();
          }
        });
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
    afterCommit.accept(session);
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
    return undisturbed(() -> committed(work));
  }

  private <T> T committed(Function<StatelessSession, T> work) {
    try (StatelessSession session = factory.openStatelessSession()) {
      session.setJdbcBatchSize(BATCH);
      session.beginTransaction();
      try {
        T result = work.apply(session);
        session.getTransaction().commit();
        afterCommit.accept(session);
        return result;
      } catch (RuntimeException | Error failure) {
        rollBack(session, failure);
        throw failure;
      }
    } catch (RuntimeException failure) {
      throw Failures.translate(failure);
    }
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
