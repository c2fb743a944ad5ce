package org.mailtrail.testkit.books;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.pass.PassDiary;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.pass.Passes;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;

/**
 * What the logging job writes to, as the contracts need it: ports on one store. A template {@code
 * EMAIL} may be in it; apart from that it is empty.
 *
 * @param books what is read and written for messages
 * @param passes the history
 * @param diary what each pass wrote when
 * @param lock leases that last one minute or longer, and less than an hour
 * @param letPass lets time pass for the leases
 */
public record LoggingBooks(
    Books books, Passes passes, PassDiary diary, PassLock lock, Consumer<Duration> letPass) {
  /** Fakes on an empty store. */
  public static LoggingBooks in(Memory memory) {
    SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
    InMemoryBooks all = new InMemoryBooks(memory, clock);
    return new LoggingBooks(
        all.books(), all.passes(), all.passDiary(), all.passLock(), clock::pass);
  }
}
