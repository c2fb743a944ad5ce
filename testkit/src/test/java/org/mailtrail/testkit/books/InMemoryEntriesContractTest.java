package org.mailtrail.testkit.books;

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
