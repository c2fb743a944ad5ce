package org.mailtrail.pictures;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.mailtrail.guarded.Border;
import org.mailtrail.guarded.GuardedHttp;

/** The client, and what it says: the same to everybody, and nothing of who looks. */
final class Client {
  private static final int OK = 200;

  private Client() {}

  /** One that keeps nothing: no cookies, no cache, no connections. */
  static OkHttpClient within(Border border, Dns names, Duration deadline) {
    return GuardedHttp.within(border, names)
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
        .connectTimeout(deadline.dividedBy(2))
        .readTimeout(deadline)
        .callTimeout(deadline)
        .addNetworkInterceptor(Client::onlyContent)
        .build();
  }

  /** The name is one that tells nothing, and servers of pictures turn nobody away who has it. */
  static Request request(WebAddress address) {
    return new Request.Builder()
        .url(address.url())
        .header("User-Agent", "Mozilla/5.0")
        .header("Accept", "image/png,image/jpeg,image/gif,image/webp")
        .header("Accept-Encoding", "identity")
        .header("Connection", "close")
        .build();
  }

  /** Before OkHttp asks once more, signs in, or waits because a server wants that. */
  private static Response onlyContent(Interceptor.Chain chain) throws IOException {
    Response answer = chain.proceed(chain.request());
    if (answer.code() != OK && !answer.isRedirect()) {
      answer.close();
      throw new IOException("no content");
    }
    return answer;
  }
}
