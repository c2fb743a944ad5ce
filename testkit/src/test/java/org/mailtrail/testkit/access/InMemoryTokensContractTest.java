package org.mailtrail.testkit.access;

import org.mailtrail.application.port.access.Tokens;
import org.mailtrail.testkit.Memory;

class InMemoryTokensContractTest extends TokensContract {
  @Override
  protected Tokens empty() {
    return new InMemoryTokens(new Memory());
  }

  @Override
  protected Tokens outOfReach() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    return new InMemoryTokens(memory);
  }
}
