package org.mailtrail.bootstrap.setting;

import static org.mailtrail.bootstrap.setting.Setting.Form.DURATION;
import static org.mailtrail.bootstrap.setting.Setting.Form.HOST;
import static org.mailtrail.bootstrap.setting.Setting.Form.LIST;
import static org.mailtrail.bootstrap.setting.Setting.Form.LISTEN;
import static org.mailtrail.bootstrap.setting.Setting.Form.NUMBER;
import static org.mailtrail.bootstrap.setting.Setting.Form.PATH;
import static org.mailtrail.bootstrap.setting.Setting.Form.SECRET;
import static org.mailtrail.bootstrap.setting.Setting.Form.SWITCH;
import static org.mailtrail.bootstrap.setting.Setting.Form.TEXT;
import static org.mailtrail.bootstrap.setting.Setting.Form.URL;
import static org.mailtrail.bootstrap.setting.Setting.Form.WORD;

import java.util.List;

/** What holds for the whole installation. */
final class GeneralSettings {
  static final List<Setting> RUNNING =
      List.of(
          new Setting("mailtrail.home", PATH, ".mailtrail", "Where Mailtrail keeps its own files."),
          new Setting(
              "mailtrail.key-file",
              PATH,
              "<home>/secrets.key",
              "The encrypted store's key; best in a folder that is not backed up with the"
                  + " database."),
          new Setting(
              "mailtrail.database.url",
              TEXT,
              "jdbc:h2:file:<home>/mailtrail",
              "JDBC URL of PostgreSQL or H2."),
          new Setting("mailtrail.database.user", TEXT, "sa", "The database's account."),
          new Setting("mailtrail.database.password", SECRET, "", "Its password."),
          new Setting("mailtrail.database.pool-size", NUMBER, "10", "Connections at most."),
          new Setting(
              "mailtrail.lease",
              DURATION,
              "PT5M",
              "How long a mailbox stays with an instance that has fallen silent."),
          new Setting(
              "mailtrail.mailboxes-at-once",
              NUMBER,
              "4",
              "How many mailboxes this instance works at once; those whose server is silent do not"
                  + " count."),
          new Setting(
              "mailtrail.history",
              DURATION,
              "P90D",
              "How long the history of passes goes back, a day or more; the latest pass of a"
                  + " mailbox and its latest good one stay."),
          new Setting(
              "mailtrail.attempts",
              NUMBER,
              "3",
              "After how many vain tries a message is quarantined."),
          new Setting(
              "mailtrail.http.address",
              LISTEN,
              "127.0.0.1:8025",
              "Where a running service shows its health and metrics; off for nowhere."),
          new Setting(
              "mailtrail.http.hosts",
              LIST,
              "",
              "Names by which this machine is asked for its pages, besides localhost."),
          new Setting(
              "mailtrail.http.token",
              SECRET,
              "",
              "What other machines show for /health/ready and /metrics; none get them if not set."),
          new Setting(
              "mailtrail.canary.every",
              DURATION,
              "",
              "How often a canary of each direction must arrive; health ignores them if not set."),
          new Setting(
              "mailtrail.capacity.warn-at",
              NUMBER,
              "85",
              "From how many per cent of a limit of Exchange on health warns."),
          new Setting(
              "mailtrail.capacity.warn-before",
              DURATION,
              "P60D",
              "How long before a limit is reached health warns."),
          new Setting("mailtrail.log.level", WORD, "info", "error, warn, info, debug or trace."),
          new Setting("mailtrail.log.format", WORD, "text", "text or json."));

  static final List<Setting> SIGNING_IN =
      List.of(
          new Setting(
              "mailtrail.identity.authority",
              URL,
              "https://login.microsoftonline.com",
              "Where accounts sign in; another one for national clouds."),
          new Setting(
              "mailtrail.identity.scope",
              TEXT,
              "https://graph.microsoft.com/.default",
              "What an application that signs in as itself asks for; another for national clouds."),
          new Setting(
              "mailtrail.identity.trust",
              PATH,
              "",
              "A PEM file with the certificate of an authority that is trusted besides Java's."),
          new Setting(
              "mailtrail.identity.proxy", HOST, "", "An HTTP proxy on the way, as host:port."),
          new Setting(
              "mailtrail.identity.allow-plain-http",
              SWITCH,
              "false",
              "Whether plain HTTP is allowed, towards this machine alone."));

  private GeneralSettings() {}
}
