package org.mailtrail.graph.transport;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/**
 * Carries requests in threads of OkHttp's: a blocking socket does not notice that its thread is
 * interrupted, a wait for another thread does. So an interrupt ends a call at once.
 */
final class Wire {
  private final OkHttpClient http;

  Wire(OkHttpClient http) {
    this.http = http;
  }

  /** What is made of a response; the response is closed by it, or by the wire where it fails. */
  @FunctionalInterface
  interface Receiver<T> {
    T take(Response response) throws IOException;
  }

  /**
   * Makes a request and waits for what the receiver makes of the response.
   *
   * @param isStream whether the body is read later, at its reader's pace
   */
  <T> T carry(String what, Request request, boolean isStream, Receiver<T> receiver)
      throws IOException {
    okhttp3.Call call = http.newCall(request);
    if (isStream) {
      call.timeout().clearTimeout();
    }
    Arrival<T> arrival = new Arrival<>(receiver);
    call.enqueue(arrival);
    try {
      return arrival.result.get();
    } catch (InterruptedException interrupted) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw new ExchangeException(Kind.UNREACHABLE, what + ": interrupted", interrupted);
    } catch (ExecutionException failed) {
      throw broken(failed);
    }
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

    @Override
    public void onFailure(okhttp3.Call call, IOException broken) {
      result.completeExceptionally(broken);
    }

    @Override
    public void onResponse(okhttp3.Call call, Response response) {
      try {
        result.complete(receiver.take(response));
      } catch (IOException | RuntimeException | Error failed) {
        response.close();
        result.completeExceptionally(failed);
      }
    }
  }
}
