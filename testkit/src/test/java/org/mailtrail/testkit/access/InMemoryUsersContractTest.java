package org.mailtrail.testkit.access;

import org.mailtrail.application.port.access.Users;
import org.mailtrail.testkit.Memory;

class InMemoryUsersContractTest extends UsersContract {
  @Override
  protected Users empty() {
    return new InMemoryUsers(new Memory());
  }

  @Override
  protected Users outOfReach() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    return new InMemoryUsers(memory);
  }
}
