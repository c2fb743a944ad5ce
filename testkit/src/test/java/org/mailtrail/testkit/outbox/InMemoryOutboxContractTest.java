package org.mailtrail.testkit.outbox;

import org.mailtrail.testkit.Memory;

class InMemoryOutboxContractTest extends OutboxContract {
  static OutboxBooks fresh(Memory memory) {
    return new OutboxBooks(new InMemoryOutbox(memory).kept(), memory);
  }

  @Override
  protected OutboxBooks empty() {
    return fresh(new Memory());
  }

  @Override
  protected OutboxBooks outOfReach() {
    Memory memory = new Memory();
    OutboxBooks books = fresh(memory);
    memory.putOutOfReach();
    return books;
  }
}
