package org.mailtrail.watch.specimens;

/** Wrong on purpose: what is told comes from the application. */
public final class PageReadsTheTables {
  /** The wrong thing. */
  public org.mailtrail.jpa.JpaAdapters tables;
}
