package org.mailtrail.application.logging;

import java.time.Duration;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.message.MailboxName;

/**
 * How one mailbox is worked.
 *
 * @param mailbox the mailbox
 * @param template the code of the interaction template
 * @param pageSize how many messages make a batch, 1 to 1000
 * @param attempts after how many vain tries a message is quarantined, 1 or more
 * @param sweepOverlap how far before the last good pass the sweep through the archive begins
 */
public record PassSettings(
    MailboxName mailbox, String template, int pageSize, int attempts, Duration sweepOverlap) {
  /** Refuses numbers with which no pass can work. */
  public PassSettings {
    if (pageSize < 1 || pageSize > 1000 || attempts < 1 || sweepOverlap.isNegative()) {
      throw new IllegalArgumentException(
          "page size is 1 to 1000, attempts 1 or more, the sweep's overlap not negative");
    }
  }

  /** Template {@code EMAIL}, pages of 500, three tries, ten minutes of overlap. */
  public static PassSettings standard(MailboxName mailbox) {
    return new PassSettings(
        mailbox, InteractionTemplate.DEFAULT_CODE, 500, 3, Duration.ofMinutes(10));
  }
}
