package org.mailtrail.testkit.books;

class InMemoryHandListsContractTest extends HandListsContract {
  @Override
  protected HandBooks empty() {
    return Hands.empty();
  }

  @Override
  protected HandBooks outOfReach() {
    return Hands.outOfReach();
  }
}
