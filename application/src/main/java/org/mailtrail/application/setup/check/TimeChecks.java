package org.mailtrail.application.setup.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
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
  private static final Phrase RENEW = CheckSentence.MAKE_SECRET.with();

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
        .lookInside(Subject.CLOCK, () -> clock(mailboxes.open(setup).serverClock().get()));
  }

  private Check secret(MailboxSetup setup) {
    List<Kept> kept =
        vault.kept().stream()
            .filter(secret -> secret.name().value().startsWith(setup.name() + "."))
            .toList();
    List<ExpiryWarning> due = ExpiryWarning.due(kept, clock);
    if (due.isEmpty()) {
      return Check.pass(Subject.SECRET, firstEnd(kept));
    }
    ExpiryWarning first = due.get(0);
    return first.stage() == ExpiryWarning.Stage.EXPIRED
        ? Check.failure(
            Subject.SECRET, CheckSentence.EXPIRED.with(first.name(), first.expiry()), RENEW)
        : Check.warning(
            Subject.SECRET, CheckSentence.EXPIRES.with(first.name(), first.expiry()), RENEW);
  }

  private static Phrase firstEnd(List<Kept> kept) {
    return kept.stream()
        .flatMap(secret -> secret.expiry().stream())
        .min(Instant::compareTo)
        .map(CheckSentence.FIRST_SECRET_ENDS::with)
        .orElseGet(CheckSentence.NO_END_KNOWN::with);
  }

  private Check clock(Optional<Instant> server) {
    if (server.isEmpty()) {
      return Check.warning(
          Subject.CLOCK, CheckSentence.NO_SERVER_TIME.with(), CheckSentence.COMPARE_CLOCKS.with());
    }
    Duration off = Duration.between(server.get(), clock.instant()).abs();
    Phrase what = CheckSentence.CLOCK_DIFFERS.with(off.toSeconds());
    Phrase remedy = CheckSentence.SET_CLOCK.with();
    if (off.compareTo(FAR_OFF) > 0) {
      return Check.failure(Subject.CLOCK, what, remedy);
    }
    return off.compareTo(OFF) > 0
        ? Check.warning(Subject.CLOCK, what, remedy)
        : Check.pass(Subject.CLOCK, what);
  }
}
