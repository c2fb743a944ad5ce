package org.mailtrail.exchange.http.patience;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/** A fault that may be over soon; whether the request was carried out is not known. */
public final class PassingFault extends Exception {
  private static final long serialVersionUID = 1L;

  private static final Comparator<PassingFault> LONGEST_PAUSE =
      Comparator.comparing((PassingFault fault) -> fault.kind != Kind.SIGN_IN)
          .thenComparing(fault -> fault.asked().orElse(Duration.ZERO));

  private final Kind kind;
  private final @Nullable Duration asked;

  /**
   * A fault.
   *
   * @param asked the pause that Exchange asks for, null where it does not say
   */
  public PassingFault(
      Kind kind, @Nullable Duration asked, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.asked = asked;
  }

  /** Throws the one among several that asks for the longest pause, if there are any. */
  public static void throwWorst(Collection<PassingFault> faults) throws PassingFault {
    Optional<PassingFault> worst = faults.stream().max(LONGEST_PAUSE);
    if (worst.isPresent()) {
      throw worst.get();
    }
  }

  /** The pause that Exchange asks for. */
  Optional<Duration> asked() {
    return Optional.ofNullable(asked);
  }

  Kind kind() {
    return kind;
  }

  /** The fault once it has lasted too long. */
  ExchangeException lasting(String what) {
    return new ExchangeException(kind, what + ": " + getMessage(), this);
  }
}
