package org.mailtrail.application.logging.pass;

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
 * @param sweepOverlap how far before the last good pass the sweep through other folders begins
 * @param longest how long a pass may get nothing done before it gives up, and how long one call to
 *     Exchange may take
 */
public record PassSettings(
    MailboxName mailbox,
    String template,
    int pageSize,
    int attempts,
    Duration sweepOverlap,
    Duration longest) {
  /** Five times as long as the adapters repeat a request: only what hangs takes so long. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Refuses numbers with which no pass can work. */
  public PassSettings {
    if (pageSize < 1 || pageSize > 1000 || attempts < 1) {
      throw new IllegalArgumentException("page size is 1 to 1000, attempts 1 or more");
    }
    if (sweepOverlap.isNegative() || longest.isNegative() || longest.isZero()) {
      throw new IllegalArgumentException(
          "the sweep's overlap is not negative, and a pass has time to get something done");
    }
  }

  /** With ten minutes to get something done. */
  public PassSettings(
      MailboxName mailbox, String template, int pageSize, int attempts, Duration sweepOverlap) {
    this(mailbox, template, pageSize, attempts, sweepOverlap, LONGEST);
  }

  /** Template {@code EMAIL}, pages of 500, three tries, ten minutes of overlap. */
  public static PassSettings standard(MailboxName mailbox) {
    return new PassSettings(
        mailbox, InteractionTemplate.DEFAULT_CODE, 500, 3, Duration.ofMinutes(10));
  }
}
