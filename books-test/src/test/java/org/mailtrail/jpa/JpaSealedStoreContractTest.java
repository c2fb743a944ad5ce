package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.identity.SealedStore;
import org.mailtrail.testkit.identity.SealedStoreContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaSealedStoreContractTest extends SealedStoreContract {
  @RegisterExtension final Stores stores;

  JpaSealedStoreContractTest(Databases kind) {
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
