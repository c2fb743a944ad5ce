package org.mailtrail.testkit.books;

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
