package org.mailtrail.testkit.identity;

import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.testkit.Memory;

class InMemorySealedStoreContractTest extends SealedStoreContract {
  @Override
  protected SealedStore empty() {
    return new InMemorySealedStore(new Memory());
  }

  @Override
  protected SealedStore outOfReach() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    return new InMemorySealedStore(memory);
  }
}
