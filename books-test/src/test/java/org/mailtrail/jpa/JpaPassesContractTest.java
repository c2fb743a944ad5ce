package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.testkit.books.LoggingBooks;
import org.mailtrail.testkit.ledger.PassesContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaPassesContractTest extends PassesContract {
  @RegisterExtension final Stores stores;

  JpaPassesContractTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  @Override
  protected LoggingBooks empty() {
    return stores.loggingBooks(stores.empty());
  }

  @Override
  protected LoggingBooks outOfReach() {
    return stores.loggingBooks(stores.outOfReach());
  }
}
