package org.mailtrail.testkit.books;

import org.mailtrail.testkit.ledger.UnmatchedMailContract;

class InMemoryUnmatchedMailContractTest extends UnmatchedMailContract {
  @Override
  protected HandBooks empty() {
    return Hands.empty();
  }

  @Override
  protected HandBooks outOfReach() {
    return Hands.outOfReach();
  }
}
