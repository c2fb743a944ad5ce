package org.mailtrail.webserver;

import java.io.IOException;
import java.util.Optional;

/** One request. */
public interface ServedRequest {
  /** The method, such as {@code GET}. */
  String method();

  /** The path, decoded. */
  String path();

  /** A header; the first where there are several. */
  Optional<String> header(String name);

  /** Whether it comes from this machine, and through nobody who forwards for others. */
  boolean isFromHere();

  /**
   * The body.
   *
   * @param atMost so many bytes of it; what follows is not read
   * @throws IOException when it does not come
   */
  byte[] body(int atMost) throws IOException;
}
