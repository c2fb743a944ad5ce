package org.mailtrail.application.host;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;

/** Books that tell a listener of what passes write; of one pass or more, each in its own thread. */
public final class ToldBooks implements UnitOfWork {
  private final UnitOfWork unit;
  private final EntryListener listener;
  private final BiConsumer<MailboxName, Throwable> broke;

  @SuppressWarnings("ThreadLocalUsage") // one unit of work for each of these books
  private final ThreadLocal<List<News>> current = new ThreadLocal<>();

  private ToldBooks(
      UnitOfWork unit, EntryListener listener, BiConsumer<MailboxName, Throwable> broke) {
    this.unit = unit;
    this.listener = listener;
    this.broke = broke;
  }

  /**
   * The same books, with a listener.
   *
   * @param broke is told of what the listener throws after a commit
   */
  public static Books of(
      Books books, EntryListener listener, BiConsumer<MailboxName, Throwable> broke) {
    ToldBooks told = new ToldBooks(books.unitOfWork(), listener, broke);
    return books
        .withLog(new ToldLog(books.log(), fresh -> fresh.forEach(told::wrote)))
        .withLedger(new ToldLedger(books.ledger(), rows -> rows.forEach(told::recorded)))
        .within(told);
  }

  /** Something to be told once it is committed. */
  private record News(MailboxName mailbox, Runnable told) {}

  @Override
  public <T> T run(Supplier<T> work) {
    return told(() -> unit.run(work));
  }

  @Override
  public <T> T runUnsynced(Supplier<T> work) {
    return told(() -> unit.runUnsynced(work));
  }

  private <T> T told(Supplier<T> commit) {
    if (current.get() != null) {
      return commit.get();
    }
    List<News> news = new ArrayList<>();
    T result = noting(news, commit);
    news.forEach(this::tell);
    return result;
  }

  private <T> T noting(List<News> news, Supplier<T> commit) {
    current.set(news);
    try {
      return commit.get();
    } finally {
      current.remove();
    }
  }

  private void tell(News one) {
    try {
      one.told().run();
    } catch (RuntimeException | Error fault) {
      broke.accept(one.mailbox(), fault);
    }
  }

  private void wrote(InteractionLogEntry written) {
    Interaction entry = written.interaction();
    listener.writing(entry);
    later(new News(entry.mailbox(), () -> listener.written(entry)));
  }

  private void recorded(LedgerRow row) {
    if (row.outcome() == Outcome.UNMATCHED) {
      later(new News(row.sighting().mailbox(), () -> listener.unmatched(row)));
    }
  }

  /** What is written outside a unit of work is committed by then. */
  private void later(News one) {
    List<News> news = current.get();
    if (news == null) {
      tell(one);
    } else {
      news.add(one);
    }
  }
}
