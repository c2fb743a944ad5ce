package org.mailtrail.testkit.setup;

import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.testkit.Memory;

class InMemoryPredecessorsContractTest extends PredecessorsContract {
  @Override
  protected Predecessors empty() {
    return new InMemoryPredecessors(new Memory(), (from, to) -> {});
  }

  @Override
  protected Predecessors outOfReach() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    return new InMemoryPredecessors(memory, (from, to) -> {});
  }
}
