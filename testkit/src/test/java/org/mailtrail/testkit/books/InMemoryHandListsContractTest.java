package org.mailtrail.testkit.books;

import org.mailtrail.testkit.people.HandListsContract;

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
