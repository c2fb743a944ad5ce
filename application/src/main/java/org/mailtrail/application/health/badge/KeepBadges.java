package org.mailtrail.application.health.badge;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.access.TokenHash;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.health.Badge;
import org.mailtrail.application.port.health.Badges;
import org.mailtrail.application.port.identity.RandomText;
import org.mailtrail.application.setup.SetupDesk.Signature;
import org.mailtrail.domain.message.MailboxName;

/** What admins do with badges; each change stands in the audit trail. */
public final class KeepBadges {
  /** How many letters a label has at most. */
  public static final int LONGEST = 60;

  private static final int BYTES = 32;
  private static final int SHORTEST_PREFIX = 8;

  private final Badges badges;
  private final Predicate<MailboxName> isThere;
  private final AuditTrail trail;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  /**
   * Keeping them there.
   *
   * @param isThere whether there is such a mailbox
   */
  public KeepBadges(
      Badges badges,
      Predicate<MailboxName> isThere,
      AuditTrail trail,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.badges = badges;
    this.isThere = isThere;
    this.trail = trail;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /** All of them by label. */
  public List<Badge> all() {
    return badges.all();
  }

  /** The badge that this token shows; empty when there is none any more. */
  public Optional<Badge> find(String token) {
    return badges.find(TokenHash.of(token));
  }

  /**
   * Makes a badge.
   *
   * @param label what everybody sees who has the token
   * @param mailbox whose health it tells; absent for the whole installation
   * @param who who makes it
   * @return its token: this is the only time that it is seen
   */
  public DeskAnswer<String> make(String label, Optional<MailboxName> mailbox, String who) {
    String name = label.strip();
    Optional<Refusal> objection = objection(name, mailbox);
    if (objection.isPresent()) {
      return DeskAnswer.refused(objection.get());
    }
    String token = RandomText.of(BYTES);
    Badge badge = new Badge(TokenHash.of(token), name, mailbox, who, clock.instant());
    return unitOfWork.run(
        () -> {
          badges.keep(badge);
          note(badge, who, true);
          return DeskAnswer.done(token);
        });
  }

  private Optional<Refusal> objection(String label, Optional<MailboxName> mailbox) {
    if (label.isEmpty() || label.length() > LONGEST) {
      return Optional.of(
          new Refusal(
              "badge-label",
              "a badge has a label of 1 to " + LONGEST + " letters",
              "Choose what everybody may see who has its address."));
    }
    return mailbox
        .filter(isThere.negate())
        .map(unknown -> Refusal.unknown("mailbox", unknown.value()));
  }

  /**
   * Takes a badge back: whoever has its token sees nothing from now on.
   *
   * @param hash its hash, or the first 8 digits of it or more
   */
  public DeskAnswer<Badge> remove(String hash, String who) {
    List<Badge> meant =
        badges.all().stream()
            .filter(one -> hash.length() >= SHORTEST_PREFIX && one.hash().hex().startsWith(hash))
            .toList();
    return DeskAnswer.inOneUnit(
        unitOfWork,
        () -> {
          if (meant.size() != 1 || !badges.remove(meant.get(0).hash())) {
            return DeskAnswer.refused(Refusal.unknown("badge", hash));
          }
          note(meant.get(0), who, false);
          return DeskAnswer.done(meant.get(0));
        });
  }

  private void note(Badge badge, String who, boolean isMade) {
    String whose = badge.mailbox().map(MailboxName::value).orElse("all mailboxes");
    AuditEntry.Change line =
        new AuditEntry.Change("badge " + badge.label(), isMade ? "" : whose, isMade ? whose : "");
    trail.append(
        Signature.of(who, KeepBadges.class)
            .under(
                clock.instant(), badge.mailbox().orElse(AuditEntry.ALL_MAILBOXES), List.of(line)));
  }
}
