package org.mailtrail.secrets;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.identity.InMemorySealedStore;
import org.mailtrail.testkit.identity.TokenStoreContract;

/** The encrypted store of token caches. */
class SealedTokensContractTest extends TokenStoreContract {
  @TempDir private Path folder;

  @Override
  protected TokenStore empty() {
    return over(new Memory());
  }

  @Override
  protected TokenStore outOfReach() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    return over(memory);
  }

  private TokenStore over(Memory memory) {
    return SecretsAdapters.over(
            List.of(), new InMemorySealedStore(memory), folder.resolve("store.key"))
        .tokens();
  }
}
