package org.mailtrail.web.specimens;

import org.mailtrail.jpa.JpaAdapters;

/** Wrong on purpose: a page calls the application. */
public final class PageUsesTheDatabase {
  /** The wrong thing. */
  public void run(JpaAdapters database) {
    database.close();
  }
}
