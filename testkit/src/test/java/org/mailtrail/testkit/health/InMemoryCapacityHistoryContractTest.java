package org.mailtrail.testkit.health;

import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.testkit.Memory;

class InMemoryCapacityHistoryContractTest extends CapacityHistoryContract {
  @Override
  protected CapacityHistory empty() {
    return InMemoryHealth.in(new Memory()).capacity();
  }

  @Override
  protected CapacityHistory outOfReach() {
    Memory memory = new Memory();
    CapacityHistory history = InMemoryHealth.in(memory).capacity();
    memory.putOutOfReach();
    return history;
  }
}
