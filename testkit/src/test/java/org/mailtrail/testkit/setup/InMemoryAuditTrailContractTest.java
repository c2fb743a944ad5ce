package org.mailtrail.testkit.setup;

import org.mailtrail.testkit.Memory;

class InMemoryAuditTrailContractTest extends AuditTrailContract {
  @Override
  protected SetupBooks empty() {
    return SetupBooks.in(new Memory());
  }

  @Override
  protected SetupBooks outOfReach() {
    Memory memory = new Memory();
    memory.putOutOfReach();
    return SetupBooks.in(memory);
  }
}
