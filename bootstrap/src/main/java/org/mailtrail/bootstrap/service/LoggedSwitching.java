package org.mailtrail.bootstrap.service;

import org.mailtrail.application.declared.SwitchingOnObserver;
import org.mailtrail.application.health.Symptom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes into the log what keeps declared mailboxes off. */
final class LoggedSwitching implements SwitchingOnObserver {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedSwitching.class);

  @Override
  public void isOff(Symptom why) {
    LOG.warn("mailbox {}: {}. {}", why.mailbox().orElseThrow(), why.what(), why.remedy());
  }

  @Override
  public void broke(String what, Throwable fault) {
    LOG.error("a fault of Mailtrail: {}", what, fault);
  }
}
