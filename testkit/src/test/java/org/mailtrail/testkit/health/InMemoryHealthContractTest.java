package org.mailtrail.testkit.health;

import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.testkit.Memory;

class InMemoryHealthContractTest extends KeptHealthContract {
  @Override
  protected KeptHealth empty() {
    return InMemoryHealth.in(new Memory());
  }

  @Override
  protected KeptHealth outOfReach() {
    Memory memory = new Memory();
    KeptHealth kept = InMemoryHealth.in(memory);
    memory.putOutOfReach();
    return kept;
  }
}
