package org.mailtrail.testkit.books;

import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.ledger.PassDiaryContract;

class InMemoryPassDiaryContractTest extends PassDiaryContract {
  @Override
  protected LoggingBooks empty() {
    return LoggingBooks.in(new Memory());
  }

  @Override
  protected LoggingBooks outOfReach() {
    Memory memory = new Memory();
    LoggingBooks books = LoggingBooks.in(memory);
    memory.putOutOfReach();
    return books;
  }
}
