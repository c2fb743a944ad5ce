package org.mailtrail.application.people;

import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.setup.SetupDesk.Signature;

/** Takes people in, all of them or none. */
public final class ImportPeople {
  private final PeopleDesk desk;

  /** Imports at this desk. */
  public ImportPeople(PeopleDesk desk) {
    this.desk = desk;
  }

  /**
   * Takes them in. Idempotent.
   *
   * @param who who wants it
   * @return what it came to, which a preview may have told otherwise if somebody else was busy
   *     meanwhile
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public DeskAnswer<PeopleDifferences> take(PeopleDesk.People people, String who) {
    return desk.take(people, Signature.of(who, ImportPeople.class));
  }
}
