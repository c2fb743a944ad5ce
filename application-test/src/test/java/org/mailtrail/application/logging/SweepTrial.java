package org.mailtrail.application.logging;

import org.junit.jupiter.api.BeforeEach;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.TrialFolder;

/** A firm whose mail lies in folders that no pass reads first. */
abstract class SweepTrial {
  final Firm firm = new Firm();

  @BeforeEach
  void logSomething() {
    firm.deliverOffers(2);
    firm.pass();
  }

  ItemId deliverPastTheIntake(Letter letter) {
    return firm.mailbox.deliver(TrialFolder.ARCHIVE, letter, firm.clock.instant());
  }

  static Letter reply(int n) {
    return Letter.of("reply-" + n + "@fabrikam.example", Firm.ANN, Firm.JIM);
  }

  static Letter strange(int n) {
    return Letter.of("strange-" + n + "@elsewhere.example", Firm.STRANGER, Firm.JIM);
  }
}
