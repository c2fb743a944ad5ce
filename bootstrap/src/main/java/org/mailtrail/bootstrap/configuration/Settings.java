package org.mailtrail.bootstrap.configuration;

import static org.mailtrail.bootstrap.configuration.Setting.Form.DURATION;
import static org.mailtrail.bootstrap.configuration.Setting.Form.LIST;
import static org.mailtrail.bootstrap.configuration.Setting.Form.NUMBER;
import static org.mailtrail.bootstrap.configuration.Setting.Form.PATH;
import static org.mailtrail.bootstrap.configuration.Setting.Form.SECRET;
import static org.mailtrail.bootstrap.configuration.Setting.Form.SWITCH;
import static org.mailtrail.bootstrap.configuration.Setting.Form.TEXT;
import static org.mailtrail.bootstrap.configuration.Setting.Form.URL;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that can be set. docs/configuration.md is generated from this list. */
public final class Settings {
  static final String MAILBOX_PLACE = "<name>";
  private static final String PER_MAILBOX = "mailtrail.mailbox." + MAILBOX_PLACE + ".";
  private static final Pattern MAILBOX_KEY =
      Pattern.compile("mailtrail\\.mailbox\\.([a-z0-9][a-z0-9-]{0,39})\\.(.+)");

  /** All of them, in the order of the reference. */
  public static final List<Setting> ALL =
      List.of(
          new Setting("mailtrail.home", PATH, ".mailtrail", "Where Mailtrail keeps its own files."),
          new Setting(
              "mailtrail.database.url",
              TEXT,
              "jdbc:h2:file:<home>/mailtrail",
              "JDBC URL of PostgreSQL or H2."),
          new Setting("mailtrail.database.user", TEXT, "sa", "The database's account."),
          new Setting("mailtrail.database.password", SECRET, "", "Its password."),
          new Setting("mailtrail.database.pool-size", NUMBER, "4", "Connections at most."),
          new Setting(
              "mailtrail.lease",
              DURATION,
              "PT5M",
              "How long a mailbox stays with an instance that has fallen silent."),
          new Setting("mailtrail.log.level", TEXT, "info", "error, warn, info, debug or trace."),
          new Setting("mailtrail.log.format", TEXT, "text", "text or json."),
          new Setting(
              "mailtrail.matching.plus-tags",
              SWITCH,
              "true",
              "Whether user+tag@ also matches user@."),
          new Setting(
              "mailtrail.matching.shared-address",
              TEXT,
              "first",
              "Which contact gets the entry when several share an address: first (the lowest"
                  + " number), all, or none."),
          new Setting(
              "mailtrail.filter.sensitive",
              SWITCH,
              "true",
              "Whether personal, private and confidential mail stays out of the log."),
          new Setting(
              "mailtrail.filter.auto-replies",
              SWITCH,
              "true",
              "Whether automatic answers stay out of the log."),
          new Setting(
              "mailtrail.filter.reports",
              SWITCH,
              "true",
              "Whether delivery and read reports stay out of the log."),
          new Setting(
              "mailtrail.filter.bulk",
              SWITCH,
              "true",
              "Whether mailing lists and newsletters stay out of the log."),
          new Setting(
              "mailtrail.filter.calendar-responses",
              SWITCH,
              "true",
              "Whether answers to meeting requests stay out of the log."),
          new Setting(
              "mailtrail.never-log.addresses", LIST, "", "Addresses whose mail is never logged."),
          new Setting(
              "mailtrail.never-log.domains",
              LIST,
              "",
              "Domains whose mail is never logged, with all below them."),
          new Setting(PER_MAILBOX + "address", TEXT, "", "The logging mailbox's address."),
          new Setting(
              PER_MAILBOX + "exchange", TEXT, "online", "online, on-premises or public-folders."),
          new Setting(
              PER_MAILBOX + "endpoint",
              URL,
              "https://graph.microsoft.com/v1.0",
              "Where Exchange answers."),
          new Setting(
              PER_MAILBOX + "token", SECRET, "", "A fixed access token, for the simulator."),
          new Setting(
              PER_MAILBOX + "trust",
              PATH,
              "",
              "A PEM file with the certificate of an authority that is trusted besides Java's."),
          new Setting(
              PER_MAILBOX + "allow-plain-http",
              SWITCH,
              "false",
              "Whether plain HTTP is allowed, towards this machine alone."),
          new Setting(PER_MAILBOX + "page-size", NUMBER, "500", "Messages in a batch, up to 1000."),
          new Setting(PER_MAILBOX + "interval", DURATION, "PT60S", "The time between two passes."),
          new Setting(
              PER_MAILBOX + "attempts",
              NUMBER,
              "3",
              "After how many vain tries a message is quarantined."),
          new Setting(
              PER_MAILBOX + "template", TEXT, "EMAIL", "The entries' interaction template."),
          new Setting(
              PER_MAILBOX + "not-logged-folder",
              TEXT,
              "Not Logged",
              "Where mail is filed that is not logged."));

  private Settings() {}

  /** The setting that a concrete key belongs to. */
  static Optional<Setting> find(String key) {
    Matcher mailbox = MAILBOX_KEY.matcher(key);
    String general = mailbox.matches() ? PER_MAILBOX + mailbox.group(2) : key;
    return ALL.stream()
        .filter(
            setting ->
                setting.key().equals(general)
                    || setting.form() == SECRET && general.equals(setting.key() + ".file"))
        .findFirst();
  }

  /** The name of the mailbox in a concrete key. */
  static Optional<String> mailbox(String key) {
    Matcher mailbox = MAILBOX_KEY.matcher(key);
    return mailbox.matches() ? Optional.of(mailbox.group(1)) : Optional.empty();
  }
}
