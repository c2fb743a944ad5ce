package org.mailtrail.application.health.badge;

import java.util.Optional;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.domain.message.MailboxName;

/** What a badge shows, and nothing else: no reason, no name. */
public enum BadgeLight {
  /** Mail is logged. */
  GREEN,
  /** Mail may be waiting unseen. */
  RED,
  /** Logging is off. */
  OFF,
  /** Nobody has looked yet. */
  UNKNOWN;

  /**
   * The light of one mailbox, or of the whole installation.
   *
   * @param health as it was seen a moment ago; absent where nobody has looked
   * @param isOn whether logging is on there
   */
  public static BadgeLight of(
      Optional<Health> health, Optional<MailboxName> mailbox, boolean isOn) {
    if (health.isEmpty()) {
      return UNKNOWN;
    }
    boolean isRed =
        health.get().reasons().stream()
            .filter(reason -> reason.code().isRed())
            .anyMatch(reason -> concerns(reason, mailbox));
    return isRed ? RED : isOn ? GREEN : OFF;
  }

  /** What is wrong with the whole installation is wrong with each mailbox. */
  private static boolean concerns(Symptom reason, Optional<MailboxName> mailbox) {
    return mailbox.isEmpty()
        || reason.mailbox().isEmpty()
        || reason.mailbox().get().equals(mailbox.get());
  }
}
