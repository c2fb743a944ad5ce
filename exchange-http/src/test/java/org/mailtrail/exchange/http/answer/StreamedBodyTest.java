package org.mailtrail.exchange.http.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamedBodyTest {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicBoolean isClosed = new AtomicBoolean();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  private StreamedBody body(InputStream content, long mostBytes) {
    InputStream watched =
        new FilterInputStream(content) {
          @Override
          public void close() {
            isClosed.set(true);
          }
        };
    return new StreamedBody(watched, mostBytes, GRACE, threads, nanos::get);
  }

  @Test
  void gives_every_byte_in_order_and_then_the_end() throws IOException {
    byte[] content = new byte[1_000_003];
    new Random(7).nextBytes(content);

    try (StreamedBody body = body(new ByteArrayInputStream(content), content.length)) {
      assertThat(body.read()).isEqualTo(content[0] & 0xFF);
      byte[] rest = body.readAllBytes();
      assertThat(rest).hasSize(content.length - 1).endsWith(content[content.length - 1]);
      assertThat(Arrays.equals(rest, 0, rest.length, content, 1, content.length)).isTrue();
      assertThat(body.read()).isEqualTo(-1);
    }
  }

  @Test
  void a_body_that_breaks_off_has_no_end() throws IOException {
    InputStream broken =
        new InputStream() {
          private int left = 10;

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            if (left-- == 0) {
              throw new IOException("reset");
            }
            target[offset] = 'x';
            return 1;
          }

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }
        };

    StreamedBody body = body(broken, 1_000);

    assertThatThrownBy(body::readAllBytes).hasMessage("reset");
    assertThatThrownBy(body::read).hasMessage("reset");
    body.close();
  }

  @Test
  void more_than_is_taken_is_an_error_and_not_an_end() throws IOException {
    StreamedBody body = body(new ByteArrayInputStream(new byte[101]), 100);

    assertThatThrownBy(body::readAllBytes).isInstanceOf(AnswerTooLarge.class);
    body.close();
  }

  @Test
  void time_that_the_reader_takes_for_itself_is_no_dripping() throws IOException {
    try (StreamedBody body = body(new ByteArrayInputStream(new byte[500_000]), 1_000_000)) {
      int count = 0;
      while (body.read(new byte[100_000]) > 0) {
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        count++;
      }
      assertThat(count).isPositive();
    }
  }

  @Test
  void nothing_is_read_after_closing_and_nothing_stays_open() throws IOException {
    StreamedBody body = body(new ByteArrayInputStream(new byte[10]), 100);

    body.close();

    assertThat(isClosed).isTrue();
    assertThatThrownBy(body::read).hasMessage("the answer is closed");
  }
}
