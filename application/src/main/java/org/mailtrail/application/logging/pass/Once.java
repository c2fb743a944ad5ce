package org.mailtrail.application.logging.pass;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks when it is first needed, and then no more; for one thread.
 *
 * @param <T> what is asked for
 */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> question;
  private @Nullable T answer;

  /** Asks this question. */
  public Once(Supplier<T> question) {
    this.question = question;
  }

  @Override
  public T get() {
    T known = answer == null ? question.get() : answer;
    answer = known;
    return known;
  }
}
