package org.mailtrail.application.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.mailtrail.application.health.Symptom.Code;
import org.mailtrail.application.mailflow.WatchCanaries;
import org.mailtrail.application.port.ledger.Ledger;
import org.mailtrail.domain.message.MailboxName;

/** Judges a mailbox by the canaries that arrive in it. */
final class CanaryHealth {
  private static final String REMEDY =
      "Check that canaries are sent; then check the mail flow rules.";

  private final WatchCanaries watch;
  private final Watched watched;

  CanaryHealth(Ledger ledger, Watched watched) {
    this.watch = new WatchCanaries(ledger, watched.clock());
    this.watched = watched;
  }

  void judge(MailboxName mailbox, MailboxHealth health) {
    watched
        .canaryEvery()
        .ifPresent(
            every ->
                watch.run(mailbox, every).stream()
                    .filter(WatchCanaries.Canary::missing)
                    .forEach(canary -> judge(canary, every, health)));
  }

  /** Where none has ever arrived, the first one has a whole period to do so. */
  private void judge(WatchCanaries.Canary canary, Duration every, MailboxHealth health) {
    String flow = canary.flow().name().toLowerCase(Locale.ROOT) + ": ";
    Instant due = watched.since().plus(every);
    if (canary.sentAt().isPresent()) {
      health.add(
          Code.CANARY_MISSING,
          flow + "the last canary that arrived was sent at " + canary.sentAt().get(),
          REMEDY);
    } else if (watched.clock().instant().isBefore(due)) {
      health.add(
          Code.CANARY_AWAITED,
          flow + "no canary has arrived so far; it is missed from " + due + " on",
          "");
    } else {
      health.add(Code.CANARY_MISSING, flow + "no canary has arrived so far", REMEDY);
    }
  }
}
