package org.mailtrail.testkit.books;

import org.mailtrail.testkit.log.BrokenLinksContract;

class InMemoryBrokenLinksContractTest extends BrokenLinksContract {
  @Override
  protected HandBooks empty() {
    return Hands.empty();
  }

  @Override
  protected HandBooks outOfReach() {
    return Hands.outOfReach();
  }
}
