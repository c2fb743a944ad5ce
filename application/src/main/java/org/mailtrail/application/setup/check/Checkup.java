package org.mailtrail.application.setup.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;

/**
 * Looks at one thing after the other; what breaks one look never hides the next, unless that could
 * only tell the same once more.
 */
final class Checkup {
  private final List<Check> checks = new ArrayList<>();
  private boolean barred;

  Checkup look(Subject subject, Supplier<Check> look) {
    checks.add(isolated(subject, look));
    return this;
  }

  /**
   * Looks at the mailbox, unless an earlier look has found that nobody gets there: the same failure
   * five times tells nothing, and each wrong sign-in brings the account nearer to being locked.
   */
  Checkup lookInside(Subject subject, Supplier<Check> look) {
    return barred
        ? look(
            subject,
            () ->
                Check.warning(
                    subject, CheckSentence.NOT_LOOKED_AT.with(), CheckSentence.MEND_ABOVE.with()))
        : look(subject, () -> opening(look));
  }

  /** The same for what all the others need: they are barred when it fails in whatever way. */
  Checkup lookAtDoor(Subject subject, Supplier<Check> look) {
    lookInside(subject, look);
    barred = barred || checks.get(checks.size() - 1).isFailure();
    return this;
  }

  List<Check> checks() {
    return List.copyOf(checks);
  }

  private Check opening(Supplier<Check> look) {
    try {
      return look.get();
    } catch (PortException broken) {
      barred = bars(broken);
      throw broken;
    }
  }

  /** A right or a folder that is missing is another matter for each of them. */
  private static boolean bars(PortException broken) {
    return !(broken instanceof ExchangeException exchange)
        || switch (exchange.kind()) {
          case UNREACHABLE, THROTTLED, SIGN_IN -> true;
          case FORBIDDEN, NOT_FOUND, FULL, ITEM_GONE, ITEM_UNREADABLE, REFUSED -> false;
        };
  }

  private static Check isolated(Subject subject, Supplier<Check> look) {
    try {
      return look.get();
    } catch (PortException broken) {
      Problem problem = Problem.of(broken);
      return Check.failure(
          subject,
          problem.seen(),
          problem.advice().isSaid() ? problem.advice() : CheckSentence.CHECK_LATER.with());
    } catch (RuntimeException fault) {
      return Check.failure(
          subject,
          CheckSentence.OWN_FAULT.with(fault.getClass().getSimpleName()),
          CheckSentence.REPORT_FAULT.with());
    }
  }
}
