package org.mailtrail.jpa;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.testkit.identity.SealedStoreContract;

/** The sealed store keeps its contract on both databases. */
class JpaSealedStoreContractTest {
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

  private abstract static class Tried extends SealedStoreContract {
    @RegisterExtension final Stores stores;

    private Tried(Databases kind) {
      this.stores = new Stores(kind);
    }

    @Override
    protected SealedStore empty() {
      return stores.empty().sealedStore();
    }

    @Override
    protected SealedStore outOfReach() {
      return stores.outOfReach().sealedStore();
    }
  }
}
