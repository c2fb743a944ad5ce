package org.mailtrail.cli.specimens;

import org.mailtrail.jpa.JpaAdapters;

/** Wrong on purpose: a command calls the application. */
public final class CommandUsesTheDatabase {
  /** The wrong thing. */
  public void run(JpaAdapters database) {
    database.close();
  }
}
