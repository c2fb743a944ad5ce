package org.mailtrail.notify;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.mailtrail.application.port.outbox.Courier.Receipt;
import org.mailtrail.guarded.ClosedBorder;

/**
 * Posts JSON: one request with a deadline over all of it, to an address within the frontier when it
 * connects, no redirects followed, no more read of the answer than its status.
 *
 * @param clients what sends
 * @param frontier where to
 * @param deadline how long at most
 */
record Post(PostClients clients, Frontier frontier, Duration deadline) {
  private static final int GONE = 410;
  private static final int HUNDRED = 100;
  private static final int SUCCESS = 2;
  private static final int REDIRECT = 3;

  /** Tells nothing of the address but its host: the rest of it may be a secret. */
  Receipt json(URI address, Map<String, String> headers, String body) {
    Optional<NotifySentence> hindrance = frontier.hindrance(address);
    HttpUrl url = HttpUrl.parse(address.toString());
    if (hindrance.isPresent() || url == null) {
      return Receipt.failed(hindrance.orElse(NotifySentence.ADDRESS_OF_NO_SERVER).with());
    }
    Request.Builder request =
        new Request.Builder().url(url).header("User-Agent", "Mailtrail").post(new JsonOnce(body));
    headers.forEach(request::header);
    return sent(clients.within(frontier.border(address)).newCall(request.build()));
  }

  /** The client's own deadline leaves out the time in which a name is looked up. */
  private Receipt sent(Call call) {
    StatusToCome status = new StatusToCome();
    call.enqueue(status);
    try {
      return told(status.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException silent) {
      call.cancel();
      return silent(call);
    } catch (ExecutionException broken) {
      return told(call, Objects.requireNonNull(broken.getCause()));
    } catch (InterruptedException ended) {
      call.cancel();
      Thread.currentThread().interrupt();
      return Receipt.failed(NotifySentence.TOLD_TO_STOP.with());
    }
  }

  private static String host(Call call) {
    return call.request().url().host();
  }

  private Receipt silent(Call call) {
    return Receipt.failed(
        NotifySentence.RECEIVER_SILENT.with(host(call), String.valueOf(deadline.toSeconds())));
  }

  private Receipt told(Call call, Throwable broken) {
    if (broken instanceof ClosedBorder) {
      return Receipt.failed(outside(call).with());
    }
    if (broken instanceof InterruptedIOException) {
      return silent(call);
    }
    if (broken instanceof SSLException) {
      return Receipt.failed(NotifySentence.RECEIVER_NOT_TRUSTED.with(host(call)));
    }
    if (broken instanceof IOException) {
      return Receipt.failed(NotifySentence.RECEIVER_NOT_REACHED.with(host(call)));
    }
    throw new IllegalStateException("a request broke otherwise", broken);
  }

  private static NotifySentence outside(Call call) {
    return call.request().isHttps()
        ? NotifySentence.ADDRESS_IS_PRIVATE
        : NotifySentence.ADDRESS_WITHOUT_HTTPS;
  }

  private static Receipt told(int status) {
    if (status / HUNDRED == SUCCESS) {
      return Receipt.ok();
    }
    if (status == GONE) {
      return Receipt.refused(NotifySentence.WANTS_NO_MORE.with());
    }
    NotifySentence said =
        status / HUNDRED == REDIRECT ? NotifySentence.REDIRECTS : NotifySentence.ANSWERED_STATUS;
    return Receipt.failed(said.with(String.valueOf(status)));
  }
}
