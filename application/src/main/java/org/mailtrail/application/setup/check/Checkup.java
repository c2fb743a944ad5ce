package org.mailtrail.application.setup.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;

/** Looks at one thing after the other; what breaks one look never hides the next. */
final class Checkup {
  private final List<Check> checks = new ArrayList<>();

  Checkup look(Subject subject, Supplier<Check> look) {
    checks.add(isolated(subject, look));
    return this;
  }

  List<Check> checks() {
    return List.copyOf(checks);
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
