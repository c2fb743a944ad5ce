package org.mailtrail.testkit.books;

class InMemoryEntryChangesContractTest extends EntryChangesContract {
  @Override
  protected HandBooks empty() {
    return Hands.empty();
  }

  @Override
  protected HandBooks outOfReach() {
    return Hands.outOfReach();
  }
}
