package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.port.setup.Predecessors;
import org.mailtrail.testkit.setup.PredecessorsContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaPredecessorsContractTest extends PredecessorsContract {
  @RegisterExtension final Stores stores;

  JpaPredecessorsContractTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  @Override
  protected Predecessors empty() {
    return stores.empty().predecessors();
  }

  @Override
  protected Predecessors outOfReach() {
    return stores.outOfReach().predecessors();
  }
}
