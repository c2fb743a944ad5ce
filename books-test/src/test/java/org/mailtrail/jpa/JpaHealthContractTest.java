package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.plug.storage.KeptHealth;
import org.mailtrail.testkit.health.KeptHealthContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaHealthContractTest extends KeptHealthContract {
  @RegisterExtension final Stores stores;

  JpaHealthContractTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  @Override
  protected KeptHealth empty() {
    return stores.empty().keptHealth();
  }

  @Override
  protected KeptHealth outOfReach() {
    return stores.outOfReach().keptHealth();
  }
}
