package org.mailtrail.graph.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The body of an answer; as long as it is open, its request is at work. */
final class OpenBody extends FilterInputStream {
  private final Response response;
  private final Runnable leave;
  private final AtomicBoolean isClosed = new AtomicBoolean();

  /**
   * The body.
   *
   * @param leave called when it is closed
   */
  OpenBody(Response response, InputStream body, Runnable leave) {
    super(body);
    this.response = response;
    this.leave = leave;
  }

  static InputStream stream(Response response) {
    ResponseBody body = response.body();
    return body == null ? InputStream.nullInputStream() : body.byteStream();
  }

  @Override
  public void close() throws IOException {
    if (isClosed.compareAndSet(false, true)) {
      response.close();
      leave.run();
    }
  }
}
