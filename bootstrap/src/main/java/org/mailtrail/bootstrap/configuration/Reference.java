package org.mailtrail.bootstrap.configuration;

/** The reference of all settings, as it stands in docs/configuration.md. */
public final class Reference {
  private static final String HEAD =
      """
      # Configuration

      Settings come from the command line, then the environment, then a file, then these standard
      values. The file is the one that `--config` or `MAILTRAIL_CONFIG` names, or
      `mailtrail.properties` in the working folder: lines of the form `key = value`, comments begin
      with `#`. The environment variable of a setting is its name in capitals with `_` for `.` and
      `-`: `MAILTRAIL_DATABASE_URL`. `<name>` is the name of a mailbox, such as `main`. A secret can
      also be kept in a file, which `<key>.file` names. A name that does not exist is refused, with
      the nearest one that does. This page is written by `mailtrail config --reference`.

      | setting | form | standard value | meaning |
      |---|---|---|---|
      """;

  private Reference() {}

  /** The page. */
  public static String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Setting setting : Settings.ALL) {
      page.append("| `")
          .append(setting.key())
          .append("` | ")
          .append(setting.form().description())
          .append(" | ")
          .append(setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`")
          .append(" | ")
          .append(setting.meaning())
          .append(" |\n");
    }
    return page.toString();
  }
}
