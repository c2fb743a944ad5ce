package org.mailtrail.application.log.desk;

import java.util.function.Function;
import java.util.function.Supplier;
import org.mailtrail.application.port.books.UnitOfWork;

/**
 * What comes of a wish: it is done, or it is refused and nothing was changed.
 *
 * @param <T> what there is to tell when it is done
 */
public sealed interface DeskAnswer<T> {
  /** Calls the function that fits. */
  <R> R match(Function<T, R> done, Function<Refusal, R> refused);

  /** It is done. */
  static <T> DeskAnswer<T> done(T value) {
    return new Done<>(value);
  }

  /** It is refused. */
  static <T> DeskAnswer<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** Goes on if it is done so far. */
  default <R> DeskAnswer<R> then(Function<T, DeskAnswer<R>> next) {
    return match(next, DeskAnswer::refused);
  }

  /**
   * Does the work in one transaction of its own; what was written before a refusal is taken back.
   * Not to be called inside another unit of work.
   */
  static <T> DeskAnswer<T> inOneUnit(UnitOfWork unit, Supplier<DeskAnswer<T>> work) {
    try {
      return unit.run(() -> work.get().match(DeskAnswer::done, DeskAnswer::takeBack));
    } catch (TakenBack end) {
      return new Refused<>(end.refusal);
    }
  }

  private static <T> DeskAnswer<T> takeBack(Refusal refusal) {
    throw new TakenBack(refusal);
  }

  /** It is done, and this is what came of it. */
  record Done<T>(T value) implements DeskAnswer<T> {
    @Override
    public <R> R match(Function<T, R> done, Function<Refusal, R> refused) {
      return done.apply(value);
    }
  }

  /** It is refused; nothing was changed. */
  record Refused<T>(Refusal refusal) implements DeskAnswer<T> {
    @Override
    public <R> R match(Function<T, R> done, Function<Refusal, R> refused) {
      return refused.apply(refusal);
    }
  }

  /** Ends a transaction without a trace; never seen outside. */
  final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    private TakenBack(Refusal refusal) {
      super("refused", null, false, false);
      this.refusal = refusal;
    }
  }
}
