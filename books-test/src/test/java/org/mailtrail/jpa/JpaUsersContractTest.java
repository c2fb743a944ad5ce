package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.access.Users;
import org.mailtrail.testkit.access.UsersContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaUsersContractTest extends UsersContract {
  @RegisterExtension final Stores stores;

  JpaUsersContractTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  @Override
  protected Users empty() {
    return stores.empty().users();
  }

  @Override
  protected Users outOfReach() {
    return stores.outOfReach().users();
  }
}
