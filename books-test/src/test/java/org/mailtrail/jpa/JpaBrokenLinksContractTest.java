package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.testkit.books.HandBooks;
import org.mailtrail.testkit.log.BrokenLinksContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaBrokenLinksContractTest extends BrokenLinksContract {
  @RegisterExtension final Stores stores;

  JpaBrokenLinksContractTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  @Override
  protected HandBooks empty() {
    return new JpaHands(stores.empty());
  }

  @Override
  protected HandBooks outOfReach() {
    return new JpaHands(stores.outOfReach());
  }
}
