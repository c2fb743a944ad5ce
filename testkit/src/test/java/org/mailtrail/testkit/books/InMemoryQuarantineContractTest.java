package org.mailtrail.testkit.books;

import org.mailtrail.testkit.ledger.QuarantineContract;

class InMemoryQuarantineContractTest extends QuarantineContract {
  @Override
  protected HandBooks empty() {
    return Hands.empty();
  }

  @Override
  protected HandBooks outOfReach() {
    return Hands.outOfReach();
  }
}
