package org.mailtrail.testkit.books;

import org.mailtrail.testkit.log.EntriesContract;

class InMemoryEntriesContractTest extends EntriesContract {
  @Override
  protected HandBooks empty() {
    return Hands.empty();
  }

  @Override
  protected HandBooks outOfReach() {
    return Hands.outOfReach();
  }
}
