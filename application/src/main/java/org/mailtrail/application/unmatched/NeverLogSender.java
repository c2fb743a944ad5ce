package org.mailtrail.application.unmatched;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.unmatched.NeverLogList;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.application.stranger.OwnPeople;
import org.mailtrail.domain.people.SalespersonCode;

/**
 * Puts an address or a domain on the never-log list, or takes it off: from the next pass on. What
 * waits of that sender is put down as excluded at once.
 */
public final class NeverLogSender {
  private final NeverLogList list;
  private final UnmatchedMail mail;
  private final OwnPeople own;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /** Works on this list. */
  public NeverLogSender(
      NeverLogList list,
      UnmatchedMail mail,
      OwnPeople own,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.list = list;
    this.mail = mail;
    this.own = own;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** The senders on the list, by name. */
  public List<Sender> senders() {
    return list.senders();
  }

  /**
   * Those of the senders who can never be put on the list, each with the salesperson of our own
   * whose mail it is.
   *
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public Map<Sender, SalespersonCode> ours(Collection<Sender> senders) {
    return own.among(senders);
  }

  /**
   * Puts the senders on the list, or takes them off: all of them, or none when one of them is one
   * of our own people. Idempotent.
   *
   * @param never whether they are never to be logged
   * @param who who wants it
   * @return how many messages that waited are excluded now
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<Integer> set(Collection<Sender> senders, boolean never, String who) {
    Signature by = Signature.of(who, NeverLogSender.class);
    return DeskAnswer.inOneUnit(
        unitOfWork,
        () -> {
          int left = 0;
          for (Sender sender : senders) {
            Optional<SalespersonCode> ours = never ? own.among(sender) : Optional.empty();
            if (ours.isPresent()) {
              return DeskAnswer.refused(refusal(sender, ours.get()));
            }
            left += never ? add(sender, by) : remove(sender, by);
          }
          return DeskAnswer.done(left);
        });
  }

  private static Refusal refusal(Sender sender, SalespersonCode ours) {
    return new Refusal(
        "never-own",
        sender + " is mail of your own salesperson " + ours + ", of which nothing would be logged",
        "Name the other side: its address or its domain.");
  }

  private int add(Sender sender, Signature by) {
    if (list.add(sender)) {
      note(by, new AuditEntry.Change("never-log", "", sender.value()));
    }
    return mail.exclude(sender, clock.instant());
  }

  private int remove(Sender sender, Signature by) {
    if (list.remove(sender)) {
      note(by, new AuditEntry.Change("never-log", sender.value(), ""));
    }
    return 0;
  }

  private void note(Signature by, AuditEntry.Change line) {
    trail.append(by.under(clock.instant(), AuditEntry.ALL_MAILBOXES, List.of(line)));
  }
}
