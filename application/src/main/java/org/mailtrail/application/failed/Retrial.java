package org.mailtrail.application.failed;

import org.mailtrail.application.port.ledger.Quarantine.Choice;

/**
 * What came of the wish to have messages tried again.
 *
 * @param messages how many wait for another try now, 1 or more
 * @param isSoon whether their mailboxes are switched on: the next pass takes them up; otherwise
 *     they wait until somebody switches logging on
 */
public record Retrial(long messages, boolean isSoon) {
  /** Messages of one mailbox. */
  record Part(Choice which, boolean isEnabled) {}
}
