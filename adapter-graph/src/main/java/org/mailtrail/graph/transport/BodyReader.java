package org.mailtrail.graph.transport;

import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a successful answer; an {@code IOException} means that it is not whole. */
@FunctionalInterface
public interface BodyReader<T> {
  /** Nothing is wanted of the body. */
  static BodyReader<Boolean> none() {
    return body -> true;
  }

  /** Reads it; the stream is closed by the caller. */
  T read(InputStream body) throws IOException;
}
