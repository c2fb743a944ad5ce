package org.mailtrail.jpa.h2;

import java.sql.Statement;
import org.hibernate.StatelessSession;

/** H2 hands a commit to the operating system and no further: a power cut would lose it. */
public final class H2Sync {
  private H2Sync() {}

  /** Waits until the disk has what was committed. */
  public static void write(StatelessSession session) {
    session.doWork(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
          }
        });
  }
}
