package org.mailtrail.testkit.books;

import org.mailtrail.testkit.log.OpportunitiesContract;

class InMemoryOpportunitiesContractTest extends OpportunitiesContract {
  @Override
  protected HandBooks empty() {
    return Hands.empty();
  }

  @Override
  protected HandBooks outOfReach() {
    return Hands.outOfReach();
  }
}
