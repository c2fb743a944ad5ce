package org.mailtrail.application.port.audit;

import java.time.Instant;
import java.util.Optional;
import org.mailtrail.domain.message.MailboxName;

/**
 * Which entries of the audit trail somebody wants to see; an absent part lets all through.
 *
 * @param mailbox of this mailbox
 * @param who done by this person or program, named exactly so
 * @param action this action alone
 * @param from not before
 * @param until before
 */
public record AuditFilter(
    Optional<MailboxName> mailbox,
    Optional<String> who,
    Optional<String> action,
    Optional<Instant> from,
    Optional<Instant> until) {
  private static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Lets everything through. */
  public static AuditFilter all() {
    return ALL;
  }

  /** Only of this mailbox. */
  public AuditFilter mailbox(MailboxName name) {
    return new AuditFilter(Optional.of(name), who, action, from, until);
  }

  /** Only what this person or program did. */
  public AuditFilter who(String name) {
    return new AuditFilter(mailbox, Optional.of(name), action, from, until);
  }

  /** Only this action. */
  public AuditFilter action(String name) {
    return new AuditFilter(mailbox, who, Optional.of(name), from, until);
  }

  /** Not before this instant. */
  public AuditFilter from(Instant first) {
    return new AuditFilter(mailbox, who, action, Optional.of(first), until);
  }

  /** Before this instant. */
  public AuditFilter until(Instant end) {
    return new AuditFilter(mailbox, who, action, from, Optional.of(end));
  }

  /** Whether it ends before it begins, and so lets nothing through. */
  public boolean isReversed() {
    return from.isPresent() && until.isPresent() && !until.get().isAfter(from.get());
  }

  /** Whether it lets this one through. */
  public boolean lets(AuditEntry entry) {
    return mailbox.map(entry.mailbox()::equals).orElse(true)
        && who.map(entry.who()::equals).orElse(true)
        && action.map(entry.action()::equals).orElse(true)
        && from.map(first -> !entry.at().isBefore(first)).orElse(true)
        && until.map(entry.at()::isBefore).orElse(true);
  }
}
