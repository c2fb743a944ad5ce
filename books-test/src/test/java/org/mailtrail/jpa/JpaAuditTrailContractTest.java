package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.testkit.setup.AuditTrailContract;
import org.mailtrail.testkit.setup.SetupBooks;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaAuditTrailContractTest extends AuditTrailContract {
  @RegisterExtension final Stores stores;

  JpaAuditTrailContractTest(Databases kind) {
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
