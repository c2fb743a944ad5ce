package org.mailtrail.notify;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.mailtrail.guarded.Border;
import org.mailtrail.guarded.GuardedHttp;

/** The clients with which is sent: one for each border. Safe for several threads. */
final class PostClients {
  private final Supplier<SSLContext> trust;
  private final Frontier frontier;
  private final Duration deadline;
  private final Map<Border, OkHttpClient> clients = new HashMap<>();

  PostClients(Supplier<SSLContext> trust, Frontier frontier, Duration deadline) {
    this.trust = trust;
    this.frontier = frontier;
    this.deadline = deadline;
  }

  /** Made when first something is sent: most commands tell nobody anything. */
  synchronized OkHttpClient within(Border border) {
    return clients.computeIfAbsent(border, this::made);
  }

  private OkHttpClient made(Border border) {
    OkHttpClient.Builder client =
        GuardedHttp.within(border, frontier.names(), trust.get())
            .dispatcher(new Dispatcher(Executors.newCachedThreadPool(PostClients::thread)))
            .connectTimeout(deadline)
            .readTimeout(deadline)
            .callTimeout(deadline);
    return Frontier.isNone(border) ? client.proxy(null).build() : client.build();
  }

  /** Keeps no process alive. */
  private static Thread thread(Runnable call) {
    Thread thread = new Thread(call, "mailtrail-notify");
    thread.setDaemon(true);
    return thread;
  }
}
