package org.mailtrail.ews.transport;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mailtrail.ews.soap.AnswerTooLargeException;

/**
 * A body as a stream that neither lasts nor grows for ever: the JDK's own has no time-out once the
 * header has arrived, and no bound. Read by one thread; little is held.
 */
public final class AnswerBody extends InputStream implements BodySubscriber<InputStream> {
  private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
  private final Deque<ByteBuffer> current = new ArrayDeque<>();
  private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();
  private final CompletableFuture<@Nullable Void> deadline = new CompletableFuture<>();
  private final Duration silence;
  private final Duration longest;
  private long room;
  private boolean isAtEnd;

  /**
   * A body that has not begun.
   *
   * @param silence the longest time in which nothing arrives
   * @param longest the longest time that all of it takes
   * @param mostBytes how large it may be
   */
  AnswerBody(Duration silence, Duration longest, long mostBytes) {
    this.silence = silence;
    this.longest = longest;
    this.room = mostBytes;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription.set(given);
    var unused =
        deadline
            .completeOnTimeout(null, longest.toMillis(), TimeUnit.MILLISECONDS)
            .thenRun(() -> onError(new HttpTimeoutException("more than " + longest)));
    given.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    parts.add(new Part(buffers, null));
  }

  @Override
  public void onError(Throwable broken) {
    parts.add(new Part(List.of(), broken));
  }

  @Override
  public void onComplete() {
    parts.add(new Part(null, null));
  }

  @Override
  public int read() throws IOException {
    @Nullable ByteBuffer buffer = buffer();
    return buffer == null ? -1 : buffer.get() & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    @Nullable ByteBuffer buffer = buffer();
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  private @Nullable ByteBuffer buffer() throws IOException {
    while (true) {
      @Nullable ByteBuffer first = current.peek();
      if (first != null && first.hasRemaining()) {
        return first;
      }
      if (first != null) {
        current.remove();
      } else if (isAtEnd) {
        return null;
      } else {
        take();
      }
    }
  }

  private void take() throws IOException {
    Part part = part();
    if (part.broken instanceof HttpTimeoutException late) {
      throw late;
    }
    if (part.broken != null) {
      throw new IOException("the answer breaks off", part.broken);
    }
    if (part.buffers == null) {
      isAtEnd = true;
    } else {
      hold(part.buffers);
    }
  }

  private void hold(List<ByteBuffer> buffers) throws IOException {
    room -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (room < 0) {
      throw new AnswerTooLargeException();
    }
    current.addAll(buffers);
    requireNonNull(subscription.get()).request(1);
  }

  private Part part() throws IOException {
    try {
      @Nullable Part part = parts.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
      if (part == null) {
        throw new HttpTimeoutException("the answer stops for too long");
      }
      return part;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Breaks off what is still on its way. */
  @Override
  public void close() {
    @Nullable Subscription upstream = subscription.get();
    deadline.cancel(false);
    if (upstream != null) {
      upstream.cancel();
    }
  }

  /**
   * What came.
   *
   * @param buffers bytes; absent at the end
   * @param broken why no more come
   */
  private record Part(@Nullable List<ByteBuffer> buffers, @Nullable Throwable broken) {}
}
