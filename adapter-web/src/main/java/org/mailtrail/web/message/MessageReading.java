package org.mailtrail.web.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.links.OpenMessage.OpenedMessage;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.web.message.part.BoundedStream;

/**
 * Reads messages from Exchange, only so many at once for pages and programs together: each takes
 * memory for its pictures or its attachment.
 */
public final class MessageReading {
  private static final int AT_ONCE = 4;
  private static final long MOST_BYTES = 160_000_000;

  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Nothing is read yet. */
  public MessageReading() {}

  /** What is made of an open message. */
  @FunctionalInterface
  interface Use<T> {
    T of(OpenedMessage message, InputStream raw) throws IOException;
  }

  /**
   * What is answered where nothing is read.
   *
   * @param refused where it is refused
   * @param later where it is to be tried again; is handed the key of the words that say why
   */
  record Otherwise<T>(Function<Refusal, T> refused, Function<String, T> later) {}

  <T> T read(Supplier<DeskAnswer<OpenedMessage>> open, Use<T> use, Otherwise<T> otherwise) {
    if (!places.tryAcquire()) {
      return otherwise.later().apply("message.busy");
    }
    try {
      return open.get()
          .match(
              message -> used(message, use, otherwise),
              refusal -> otherwise.refused().apply(refusal));
    } finally {
      places.release();
    }
  }

  private static <T> T used(OpenedMessage message, Use<T> use, Otherwise<T> otherwise) {
    try (InputStream raw = new BoundedStream(message.content(), MOST_BYTES)) {
      return use.of(message, raw);
    } catch (IOException broken) {
      return otherwise.later().apply("message.broken");
    }
  }
}
