package org.mailtrail.application.setup.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.identity.SignIns;
import org.mailtrail.application.port.setup.MailboxSetup;

/** Looks at what depends on the time: the clock, and secrets that end. */
final class TimeChecks {
  /** Tokens are refused beyond five minutes (RFC 7519 §4.1.4 leaves it open; Entra ID allows 5). */
  private static final Duration FAR_OFF = Duration.ofMinutes(5);

  private static final Duration OFF = Duration.ofSeconds(30);
  private static final Duration SOON = Duration.ofDays(30);

  private final Mailboxes mailboxes;
  private final SignIns signIns;
  private final Clock clock;

  TimeChecks(Mailboxes mailboxes, SignIns signIns, Clock clock) {
    this.mailboxes = mailboxes;
    this.signIns = signIns;
    this.clock = clock;
  }

  void addTo(Checkup checkup, MailboxSetup setup) {
    checkup
        .look(Subject.SECRET, () -> secret(setup))
        .look(Subject.CLOCK, () -> clock(mailboxes.open(setup).serverClock().get()));
  }

  private Check secret(MailboxSetup setup) {
    return signIns.expiries(setup).stream()
        .min(Comparator.comparing(SignIns.Expiry::at))
        .map(this::judge)
        .orElseGet(() -> Check.pass(Subject.SECRET, "no end is known"));
  }

  private Check judge(SignIns.Expiry expiry) {
    Duration left = Duration.between(clock.instant(), expiry.at());
    String remedy = "Create a new one at the identity platform and enter it here.";
    if (left.isNegative() || left.isZero()) {
      return Check.failure(
          Subject.SECRET, "the " + expiry.what() + " ended at " + expiry.at(), remedy);
    }
    String what = "the " + expiry.what() + " ends in " + left.toDays() + " days";
    return left.compareTo(SOON) <= 0
        ? Check.warning(Subject.SECRET, what, remedy)
        : Check.pass(Subject.SECRET, what);
  }

  private Check clock(Optional<Instant> server) {
    if (server.isEmpty()) {
      return Check.warning(
          Subject.CLOCK, "the server does not say what time it is", "Compare the clocks yourself.");
    }
    Duration off = Duration.between(server.get(), clock.instant()).abs();
    String what = "it differs from the server's by " + off.toSeconds() + " s";
    String remedy = "Let a time service (NTP) set this machine's clock.";
    if (off.compareTo(FAR_OFF) > 0) {
      return Check.failure(Subject.CLOCK, what, remedy);
    }
    return off.compareTo(OFF) > 0
        ? Check.warning(Subject.CLOCK, what, remedy)
        : Check.pass(Subject.CLOCK, what);
  }
}
