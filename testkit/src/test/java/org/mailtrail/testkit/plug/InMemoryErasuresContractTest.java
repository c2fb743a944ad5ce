package org.mailtrail.testkit.plug;

import java.time.Clock;
import org.mailtrail.application.plug.storage.StoragePlug;

class InMemoryErasuresContractTest extends ErasuresContract {
  @Override
  protected StoragePlug empty(Clock time) {
    return new InMemoryStorage(time);
  }
}
