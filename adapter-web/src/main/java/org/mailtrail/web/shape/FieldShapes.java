package org.mailtrail.web.shape;

import org.mailtrail.application.port.people.PeopleNames;

/** What programs send again and again, bounded as what is kept of it is. */
public final class FieldShapes {
  /** A contact's number or a salesperson's code. */
  public static final JsonShape<String> CODE = Shapes.text(1, 100);

  /** The name of a mailbox or a webhook. */
  public static final JsonShape<String> SHORT_NAME = Shapes.text(1, 40);

  /** The name of a person. */
  public static final JsonShape<String> NAME = Shapes.text(1, PeopleNames.LONGEST);

  /** A name that may be empty. */
  public static final JsonShape<String> MAYBE_NAME = Shapes.text(0, PeopleNames.LONGEST);

  /** An e-mail address, or a domain. */
  public static final JsonShape<String> ADDRESS = Shapes.text(1, 1_001);

  /** The id by which Exchange knows a copy. */
  public static final JsonShape<String> ITEM = Shapes.text(1, 2_000);

  private FieldShapes() {}
}
