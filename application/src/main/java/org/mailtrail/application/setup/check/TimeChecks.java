package org.mailtrail.application.setup.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.identity.ExpiryWarning;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.application.port.identity.SecretVault.Kept;
import org.mailtrail.application.port.setup.MailboxSetup;

/** Looks at what depends on the time: the clock, and secrets that end. */
final class TimeChecks {
  /** Tokens are refused beyond five minutes (RFC 7519 §4.1.4 leaves it open; Entra ID allows 5). */
  private static final Duration FAR_OFF = Duration.ofMinutes(5);

  private static final Duration OFF = Duration.ofSeconds(30);
  private static final String RENEW = "Make a new one at the identity platform and enter it.";

  private final Mailboxes mailboxes;
  private final SecretVault vault;
  private final Clock clock;

  TimeChecks(Mailboxes mailboxes, SecretVault vault, Clock clock) {
    this.mailboxes = mailboxes;
    this.vault = vault;
    this.clock = clock;
  }

  void addTo(Checkup checkup, MailboxSetup setup) {
    checkup
        .look(Subject.SECRET, () -> secret(setup))
        .look(Subject.CLOCK, () -> clock(mailboxes.open(setup).serverClock().get()));
  }

  private Check secret(MailboxSetup setup) {
    List<Kept> kept =
        vault.kept().stream()
            .filter(secret -> secret.name().value().startsWith(setup.name() + "."))
            .toList();
    List<ExpiryWarning> due = ExpiryWarning.due(kept, clock);
    if (due.isEmpty()) {
      return kept.stream()
          .flatMap(secret -> secret.expiry().stream())
          .min(Instant::compareTo)
          .map(end -> Check.pass(Subject.SECRET, "the first secret ends at " + end))
          .orElseGet(() -> Check.pass(Subject.SECRET, "no end is known"));
    }
    ExpiryWarning first = due.get(0);
    return first.stage() == ExpiryWarning.Stage.EXPIRED
        ? Check.failure(Subject.SECRET, first.name() + " expired at " + first.expiry(), RENEW)
        : Check.warning(Subject.SECRET, first.name() + " expires at " + first.expiry(), RENEW);
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
