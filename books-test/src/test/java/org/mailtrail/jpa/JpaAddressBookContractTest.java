package org.mailtrail.jpa;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.testkit.books.PeopleBooks;
import org.mailtrail.testkit.people.AddressBookContract;

@ParameterizedClass
@EnumSource(Databases.class)
class JpaAddressBookContractTest extends AddressBookContract {
  @RegisterExtension final Stores stores;

  JpaAddressBookContractTest(Databases kind) {
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
