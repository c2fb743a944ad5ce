package org.mailtrail.jpa;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.application.plug.storage.StoragePlug;
import org.mailtrail.testkit.plug.ErasuresContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaErasuresContractTest extends ErasuresContract {
  private final Databases kind;

  JpaErasuresContractTest(Databases kind) {
    this.kind = kind;
  }

  @Override
  protected StoragePlug empty(Clock time) {
    return JpaAdapters.open(kind.fresh(), time);
  }
}
