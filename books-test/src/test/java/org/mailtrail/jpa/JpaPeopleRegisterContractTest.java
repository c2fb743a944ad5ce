package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.testkit.books.PeopleBooks;
import org.mailtrail.testkit.people.PeopleRegisterContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaPeopleRegisterContractTest extends PeopleRegisterContract {
  @RegisterExtension final Stores stores;

  JpaPeopleRegisterContractTest(Databases kind) {
    this.stores = new Stores(kind);
  }

  @Override
  protected PeopleBooks empty() {
    return Stores.peopleBooks(stores.empty());
  }

  @Override
  protected PeopleBooks outOfReach() {
    return Stores.peopleBooks(stores.outOfReach());
  }
}
