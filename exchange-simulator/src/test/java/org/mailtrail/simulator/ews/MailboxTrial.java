package org.mailtrail.simulator.ews;

import org.junit.jupiter.api.AfterEach;

/** A mailbox over EWS. */
abstract class MailboxTrial {
  final EwsClient ews = new EwsClient();

  @AfterEach
  void close() {
    ews.close();
  }
}
