package org.mailtrail.testkit.identity;

import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.testkit.Memory;

class InMemorySecretVaultContractTest extends SecretVaultContract {
  @Override
  protected SecretVault empty() {
    return new InMemorySecretVault(new Memory());
  }

  @Override
  protected SecretVault outOfReach() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    return new InMemorySecretVault(memory);
  }
}
