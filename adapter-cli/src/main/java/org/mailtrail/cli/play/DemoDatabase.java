package org.mailtrail.cli.play;

import java.nio.file.Path;

/** The database that the demo leaves behind in the working folder, for {@code --demo}. */
public final class DemoDatabase {
  private DemoDatabase() {}

  /** Its JDBC URL. */
  public static String url() {
    return "jdbc:h2:file:" + Path.of(".mailtrail", "demo").toAbsolutePath();
  }
}
