package org.mailtrail.exchange.http.patience;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;

/** A fault that may be over soon; whether the request was carried out is not known. */
public final class PassingFault extends Exception {
  private static final long serialVersionUID = 1L;

  private static final Comparator<PassingFault> LONGEST_PAUSE =
      Comparator.comparing((PassingFault fault) -> fault.kind != Kind.SIGN_IN)
          .thenComparing(fault -> fault.asked().orElse(Duration.ZERO));

  private final transient Phrase seen;
  private final Kind kind;
  private final @Nullable Duration asked;

  /**
   * A fault.
   *
   * @param seen what went wrong, as a half sentence
   * @param asked the pause that Exchange asks for, null where it does not say
   */
  public PassingFault(Kind kind, @Nullable Duration asked, Phrase seen, @Nullable Throwable cause) {
    super(seen.toString(), cause);
    this.seen = seen;
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
  public ExchangeException lasting(Phrase what) {
    return new ExchangeException(kind, PortSentence.IN_DOING.with(what, seen), this);
  }
}
