package org.mailtrail.bootstrap.configuration;

import org.mailtrail.bootstrap.setting.Setting;
import org.mailtrail.bootstrap.setting.Settings;

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

      ## Mailboxes: declared here, or set up by command

      What a mailbox is and how it is worked is kept in the database, so that several instances
      agree. There are two ways to get it there, and every mailbox has one of them:

      - **By command:** `mailtrail setup`. No file is needed.
      - **Declared:** `mailtrail.mailbox.<name>.address` and what else is wanted, here. Whenever a
        command that concerns mailboxes or the service starts, the declaration is compared with the
        database. Unchanged: nothing happens. New: it is taken over, and `mailtrail run` checks it
        and switches it on. Changed: logging is stopped, the change is applied, and logging is
        started again if it was on. A mailbox that a person has stopped stays stopped. Each change
        stands in the audit trail as made by `configuration`.

      A declared mailbox whose lines are removed here stays as it is: `mailtrail setup stop`, then
      `mailtrail setup clear`, removes it. What is changed by command and declared otherwise here is
      set back at the next start.
      """;

  private Reference() {}

  /** The page. */
  public static String markdown() {
    StringBuilder page = new StringBuilder(HEAD);
    for (Settings.Section section : Settings.SECTIONS) {
      page.append("\n## ").append(section.title()).append("\n\n");
      if (!section.about().isEmpty()) {
        page.append(section.about()).append("\n\n");
      }
      page.append("| setting | form | standard value | meaning |\n|---|---|---|---|\n");
      section.settings().forEach(setting -> append(page, setting));
    }
    return page.toString();
  }

  private static void append(StringBuilder page, Setting setting) {
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
}
