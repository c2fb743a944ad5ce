package org.mailtrail.graph;

import org.junit.jupiter.api.AfterEach;
import org.mailtrail.testkit.exchange.MailboxProbeContract;
import org.mailtrail.testkit.mailbox.TrialMailbox;

class GraphProbeContractTest extends MailboxProbeContract {
  private final Offices offices = new Offices();

  @AfterEach
  void close() {
    offices.close();
  }

  @Override
  protected TrialMailbox empty() {
    return offices.empty();
  }

  @Override
  protected TrialMailbox outOfReach() {
    return offices.outOfReach();
  }
}
