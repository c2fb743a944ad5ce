package org.mailtrail.web.access;

import java.util.Optional;
import org.mailtrail.application.access.AcceptInvitation;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.web.site.Visit;

/** A password that somebody has chosen in a form, and typed twice. */
final class ChosenPassword {
  private ChosenPassword() {}

  static Secret of(Visit visit) {
    return Secret.of(visit.raw("password"));
  }

  /** What is wrong with it, in the visitor's words. */
  static Optional<String> problem(Visit visit) {
    if (!AcceptInvitation.isFit(of(visit))) {
      return Optional.of(visit.say("enter.short", AcceptInvitation.SHORTEST));
    }
    return visit.raw("password").equals(visit.raw("again"))
        ? Optional.empty()
        : Optional.of(visit.say("enter.differ"));
  }
}
