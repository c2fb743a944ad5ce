package org.mailtrail.graph.specimens;

/** Wrong on purpose: adapters are strangers. */
public final class UsesAnotherAdapter {
  /** The wrong thing. */
  public org.mailtrail.jpa.JpaAdapters database;
}
