package org.mailtrail.testkit.books;

import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.people.PeopleRegisterContract;

class InMemoryPeopleRegisterContractTest extends PeopleRegisterContract {
  @Override
  protected PeopleBooks empty() {
    return PeopleBooks.in(new Memory());
  }

  @Override
  protected PeopleBooks outOfReach() {
    Memory memory = new Memory();
    PeopleBooks people = PeopleBooks.in(memory);
    memory.putOutOfReach();
    return people;
  }
}
