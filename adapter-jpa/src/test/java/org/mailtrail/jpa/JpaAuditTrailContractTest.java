package org.mailtrail.jpa;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailtrail.testkit.setup.AuditTrailContract;
import org.mailtrail.testkit.setup.SetupBooks;

/** The audit trail keeps its contract on both databases. */
class JpaAuditTrailContractTest {
  @Nested
  class OnH2 extends Tried {
    OnH2() {
      super(Databases.H2);
    }
  }

  @Nested
  class OnPostgresql extends Tried {
    OnPostgresql() {
      super(Databases.POSTGRESQL);
    }
  }

  private abstract static class Tried extends AuditTrailContract {
    @RegisterExtension final Stores stores;

    private Tried(Databases kind) {
      this.stores = new Stores(kind);
    }

    @Override
    protected SetupBooks empty() {
      return Stores.setupBooks(stores.empty());
    }

    @Override
    protected SetupBooks outOfReach() {
      return Stores.setupBooks(stores.outOfReach());
    }
  }
}
