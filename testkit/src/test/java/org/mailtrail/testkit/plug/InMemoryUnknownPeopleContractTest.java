package org.mailtrail.testkit.plug;

import java.time.Clock;
import org.mailtrail.application.plug.storage.StoragePlug;

class InMemoryUnknownPeopleContractTest extends UnknownPeopleContract {
  @Override
  protected StoragePlug empty(Clock time) {
    return new InMemoryStorage(time);
  }
}
