package org.mailtrail.graph.transport;

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

  private static final Comparator<Refusal> LONGEST_PAUSE =
      Comparator.comparing((Refusal refusal) -> !refusal.isSignIn())
          .thenComparing(refusal -> refusal.retryAfter().orElse(Duration.ZERO));

  private final Kind kind;
  private final @Nullable Duration asked;
  private final String remedy;

  /**
   * A fault.
   *
   * @param asked the pause that Exchange asks for, null where it does not say
   * @param remedy what a person can do when it lasts, empty where that follows from the kind
   */
  PassingFault(
      Kind kind,
      @Nullable Duration asked,
      String message,
      String remedy,
      @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.asked = asked;
    this.remedy = remedy;
  }

  /** A refusal that may be over soon. */
  public static PassingFault of(Refusal refusal) {
    return new PassingFault(
        refusal.kind(Kind.NOT_FOUND),
        refusal.retryAfter().orElse(null),
        refusal.toString(),
        "",
        null);
  }

  /** The one among several refusals that asks for the longest pause, if there are any. */
  public static void throwWorst(Collection<Refusal> refusals) throws PassingFault {
    Optional<Refusal> worst = refusals.stream().max(LONGEST_PAUSE);
    if (worst.isPresent()) {
      throw of(worst.get());
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
    String message = what + ": " + getMessage();
    return remedy.isEmpty()
        ? new ExchangeException(kind, message, this)
        : new ExchangeException(kind, message, remedy, this);
  }
}
