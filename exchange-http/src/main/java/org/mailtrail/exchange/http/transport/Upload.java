package org.mailtrail.exchange.http.transport;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A large body that is read while it is sent, and sent once. */
public final class Upload extends RequestBody {
  private final MediaType type;
  private final Supplier<InputStream> content;

  /** A body of this type, opened when it is sent. */
  public Upload(MediaType type, Supplier<InputStream> content) {
    this.type = type;
    this.content = content;
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (InputStream input = content.get()) {
      input.transferTo(sink.outputStream());
    }
  }
}
