package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.health.CapacityHistory;
import org.mailtrail.testkit.health.CapacityHistoryContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaCapacityHistoryContractTest extends CapacityHistoryContract {
  @RegisterExtension final Stores stores;

  JpaCapacityHistoryContractTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  @Override
  protected CapacityHistory empty() {
    return stores.empty().keptHealth().capacity();
  }

  @Override
  protected CapacityHistory outOfReach() {
    return stores.outOfReach().keptHealth().capacity();
  }
}
