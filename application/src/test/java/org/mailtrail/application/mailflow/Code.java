package org.mailtrail.application.mailflow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a script that was read; running it gives a value. */
@FunctionalInterface
interface Code {
  @Nullable Object run(Shell shell);

  /** Statements in turn; their results are collected. */
  record Block(List<Code> statements) implements Code {
    @Override
    public List<Object> run(Shell shell) {
      List<Object> results = new ArrayList<>();
      for (Code statement : statements) {
        try {
          results.addAll(Values.list(statement.run(shell)));
        } catch (Returned returned) {
          results.addAll(Values.list(returned.value));
          throw new Returned(results);
        }
      }
      return results;
    }
  }

  /** A function ends. */
  @SuppressWarnings("serial") // thrown and caught within one run
  final class Returned extends RuntimeException {
    final transient @Nullable Object value;

    Returned(@Nullable Object value) {
      super(null, null, false, false);
      this.value = value;
    }
  }

  /** A loop goes on with the next. */
  @SuppressWarnings("serial") // thrown and caught within one run
  final class Continued extends RuntimeException {
    Continued() {
      super(null, null, false, false);
    }
  }

  /** The script stops with a message. */
  @SuppressWarnings("serial") // thrown and caught within one run
  final class Thrown extends RuntimeException {
    Thrown(String message) {
      super(message);
    }
  }
}
