package org.mailtrail.exchange.http.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;

/**
 * Carries requests in threads of OkHttp's: a blocking socket does not notice that its thread is
 * interrupted, a wait for another thread does. So an interrupt ends a call at once.
 */
public final class Wire {
  private final OkHttpClient http;

  /** With this client, which follows no redirects. */
  public Wire(OkHttpClient http) {
    // that of a call would end as well what is read later: the wait below has its own
    this.http = http.newBuilder().callTimeout(Duration.ZERO).build();
  }

  /**
   * Makes a request and waits for what the receiver makes of the answer.
   *
   * @param longest for how long at most, whatever flows meanwhile
   * @throws ExchangeException when the thread is interrupted
   */
  public <T> T carry(Phrase what, Request request, Duration longest, Receiver<T> receiver)
      throws IOException {
    Call call = http.newCall(request.newBuilder().tag(Wire.class, this).build());
    Arrival<T> arrival = new Arrival<>(receiver);
    call.enqueue(arrival);
    try {
      return arrival.result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      arrival.giveUp(call);
      Thread.currentThread().interrupt();
      throw Breaks.interrupted(what, interrupted);
    } catch (TimeoutException late) {
      arrival.giveUp(call);
      throw new SocketTimeoutException("no whole answer within " + longest);
    } catch (ExecutionException failed) {
      throw broken(failed);
    }
  }

  /** Breaks off what is at work on this wire; others may use the same client. */
  void breakOff() {
    Dispatcher dispatcher = http.dispatcher();
    Stream.concat(dispatcher.queuedCalls().stream(), dispatcher.runningCalls().stream())
        .filter(call -> call.request().tag(Wire.class) == this)
        .forEach(Call::cancel);
  }

  private static IOException broken(ExecutionException failed) {
    if (failed.getCause() instanceof IOException broken) {
      return broken;
    }
    if (failed.getCause() instanceof RuntimeException fault) {
      throw fault;
    }
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(failed.getCause());
  }

  private static final class Arrival<T> implements Callback {
    private final Receiver<T> receiver;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    private Arrival(Receiver<T> receiver) {
      this.receiver = receiver;
    }

    /** What arrives none the less is of no use to anybody. */
    private void giveUp(Call call) {
      result.cancel(false);
      call.cancel();
    }

    @Override
    public void onFailure(Call call, IOException broken) {
      result.completeExceptionally(broken);
    }

    @Override
    public void onResponse(Call call, Response answer) {
      try {
        if (!result.complete(receiver.take(answer))) {
          answer.close();
        }
      } catch (IOException | RuntimeException | Error failed) {
        answer.close();
        result.completeExceptionally(failed);
      }
    }
  }
}
