package org.mailtrail.testkit.identity;

import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.testkit.Memory;

class InMemoryTokenStoreContractTest extends TokenStoreContract {
  @Override
  protected TokenStore empty() {
    return new InMemoryTokenStore(new Memory());
  }

  @Override
  protected TokenStore outOfReach() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    return new InMemoryTokenStore(memory);
  }
}
