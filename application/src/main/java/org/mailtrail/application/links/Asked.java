package org.mailtrail.application.links;

import java.util.HashMap;
import java.util.Map;
import org.mailtrail.domain.message.MailboxName;

/**
 * What was asked of mailboxes in a minute: a tenth of what Exchange Online answers one application
 * in one mailbox, and half as much again where messages are to be searched for.
 */
final class Asked {
  private static final int IN_A_MINUTE = 100;
  private static final int WITH_SEARCHES = 150;

  private final Map<MailboxName, Integer> byMailbox = new HashMap<>();
  private int total;

  /** Asks a mailbox for so much more; also what is not asked because it is silent counts. */
  void add(MailboxName mailbox, int questions) {
    byMailbox.merge(mailbox, questions, Integer::sum);
    total += questions;
  }

  int total() {
    return total;
  }

  /** How much more may be asked of every mailbox. */
  int left() {
    return IN_A_MINUTE - most();
  }

  boolean isSpent() {
    return most() >= WITH_SEARCHES;
  }

  private int most() {
    return byMailbox.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
