package org.mailtrail.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.assertj.core.api.Assertions;

/** Looks for secrets where none may be. */
public final class Leaks {
  private Leaks() {}

  /** Fails when the failure says the secret: in its message, or in that of any cause. */
  public static void assertNone(Throwable failure, String secret) {
    StringWriter printed = new StringWriter();
    failure.printStackTrace(new PrintWriter(printed));
    Assertions.assertThat(printed.toString())
        .as("what the failure and its causes say")
        .doesNotContain(secret);
  }
}
