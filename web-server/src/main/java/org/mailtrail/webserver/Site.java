package org.mailtrail.webserver;

import java.io.IOException;
import java.util.concurrent.CompletionStage;

/** What is served. Called by several threads at once. */
public interface Site {
  /**
   * The page for a visit; it holds no thread of the server while it is being made.
   *
   * @throws IOException when the body cannot be read
   */
  CompletionStage<ServedPage> answer(ServedRequest visit) throws IOException;
}
