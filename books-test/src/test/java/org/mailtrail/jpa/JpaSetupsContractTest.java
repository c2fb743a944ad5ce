package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.testkit.setup.SetupBooks;
import org.mailtrail.testkit.setup.SetupsContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaSetupsContractTest extends SetupsContract {
  @RegisterExtension final Stores stores;

  JpaSetupsContractTest(Databases kind) {
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
