package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.testkit.outbox.OutboxContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaOutboxContractTest extends OutboxContract {
  @RegisterExtension final Stores stores;

  JpaOutboxContractTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  @Override
  protected OutboxBooks empty() {
    return books(stores.empty());
  }

  @Override
  protected OutboxBooks outOfReach() {
    return books(stores.outOfReach());
  }

  private static OutboxBooks books(JpaAdapters adapters) {
    return new OutboxBooks(adapters.keptOutbox(), adapters.books().unitOfWork());
  }
}
