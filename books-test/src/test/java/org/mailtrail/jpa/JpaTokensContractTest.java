package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.access.Tokens;
import org.mailtrail.testkit.access.TokensContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaTokensContractTest extends TokensContract {
  @RegisterExtension final Stores stores;

  JpaTokensContractTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  @Override
  protected Tokens empty() {
    return stores.empty().tokens();
  }

  @Override
  protected Tokens outOfReach() {
    return stores.outOfReach().tokens();
  }
}
