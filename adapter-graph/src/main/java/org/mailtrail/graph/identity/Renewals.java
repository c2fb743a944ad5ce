package org.mailtrail.graph.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.JobAccounts.Result;
import org.mailtrail.application.port.identity.JobAccounts.SignedIn;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.domain.message.MailboxName;

/** Tokens without a person. Safe for several threads; one renewal per mailbox at a time. */
public final class Renewals {
  private final Desk desk;
  private final Map<MailboxName, Seat> seats = new ConcurrentHashMap<>();

  Renewals(Desk desk) {
    this.desk = desk;
  }

  /**
   * A token that is valid now.
   *
   * @param challenge what a refused request asked for, or empty text when it did not say; absent at
   *     first
   */
  public Secret token(MailboxName mailbox, Optional<String> challenge) {
    Seat seat = seat(mailbox);
    synchronized (seat) {
      Optional<Secret> held =
          challenge.isPresent() ? Optional.empty() : seat.token(desk.clock().instant());
      return held.isPresent() ? held.get() : renewed(mailbox, seat, challenge);
    }
  }

  private Secret renewed(MailboxName mailbox, Seat seat, Optional<String> challenge) {
    try {
      Dialogue dialogue = desk.dialogue(mailbox);
      return seat.take(
          challenge.isPresent()
              ? new Renewal(dialogue, true, challenge.get()).run()
              : current(dialogue),
          desk.clock().instant());
    } catch (NotGranted refused) {
      seat.note(refused);
      return Optional.of(seat)
          .filter(any -> challenge.isEmpty() && refused.isPassing())
          .flatMap(any -> any.lastToken(desk.clock().instant()))
          .orElseThrow(refused::exception);
    }
  }

  /** MSAL goes by the machine's clock; ours may know better. */
  private Granted current(Dialogue dialogue) throws NotGranted {
    Granted cached = new Renewal(dialogue, false, "").run();
    Instant end = cached.end();
    return desk.clock().instant().isBefore(end.minus(Seat.MARGIN))
        ? cached
        : new Renewal(dialogue, true, "").run();
  }

  /** Renews the token now. */
  public Result renew(MailboxName mailbox) {
    Seat seat = seat(mailbox);
    synchronized (seat) {
      try {
        Dialogue dialogue = desk.dialogue(mailbox);
        Granted granted = new Renewal(dialogue, true, "").run();
        requireClock(dialogue, granted);
        seat.take(granted, desk.clock().instant());
        return new SignedIn(granted.user(), granted.end());
      } catch (NotGranted refused) {
        seat.note(refused);
        return refused.outcome();
      }
    }
  }

  private void requireClock(Dialogue dialogue, Granted granted) throws NotGranted {
    Optional<IdToken> identity = IdToken.read(granted.tokens().idToken());
    if (identity.isPresent() && !identity.get().isOfNow(desk.clock())) {
      throw dialogue.explain().of(Reason.CLOCK_SKEW);
    }
  }

  /** When the token that this process holds ends; empty when it holds none. Waits for nobody. */
  public Optional<Instant> end(MailboxName mailbox) {
    return Optional.ofNullable(seats.get(mailbox)).flatMap(Seat::end);
  }

  /** Forgets all tokens of the mailbox. */
  public void forget(MailboxName mailbox) {
    Seat seat = seat(mailbox);
    synchronized (seat) {
      seat.leave();
      desk.store().remove(Kept.name(mailbox));
    }
  }

  /** What this process remembers of the mailbox's account. */
  Seat seat(MailboxName mailbox) {
    return seats.computeIfAbsent(mailbox, name -> new Seat());
  }
}
