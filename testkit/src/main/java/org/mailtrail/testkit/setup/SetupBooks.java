package org.mailtrail.testkit.setup;

import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.testkit.Memory;

/**
 * What use cases change setups with: three ports on one store.
 *
 * @param setups the setups
 * @param trail who changed them
 * @param unitOfWork all of it or nothing
 */
public record SetupBooks(Setups setups, AuditTrail trail, UnitOfWork unitOfWork) {
  /** Fakes on an empty store. */
  public static SetupBooks in(Memory memory) {
    return new SetupBooks(new InMemorySetups(memory), new InMemoryAuditTrail(memory), memory);
  }
}
