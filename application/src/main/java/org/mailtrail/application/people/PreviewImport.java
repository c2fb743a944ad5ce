package org.mailtrail.application.people;

/** Tells what taking people in would come to, and writes nothing. */
public final class PreviewImport {
  private final PeopleDesk desk;

  /** Previews at this desk. */
  public PreviewImport(PeopleDesk desk) {
    this.desk = desk;
  }

  /**
   * Who is new, who changes and how, and how many stay as they are; two questions to the store,
   * however many people.
   *
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public PeopleDifferences preview(PeopleDesk.People people) {
    return desk.preview(people);
  }
}
