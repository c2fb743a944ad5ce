package org.mailtrail.secrets;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.identity.SecretVault;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.identity.InMemorySealedStore;
import org.mailtrail.testkit.identity.SecretVaultContract;

/** The encrypted store of what people enter. */
class SealedVaultContractTest extends SecretVaultContract {
  @TempDir private Path folder;

  @Override
  protected SecretVault empty() {
    return over(new Memory());
  }

  @Override
  protected SecretVault outOfReach() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    return over(memory);
  }

  private SecretVault over(Memory memory) {
    return SecretsAdapters.over(
            List.of(), new InMemorySealedStore(memory), folder.resolve("store.key"))
        .vault();
  }
}
