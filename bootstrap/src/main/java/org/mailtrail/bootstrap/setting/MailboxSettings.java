package org.mailtrail.bootstrap.setting;

import static org.mailtrail.bootstrap.setting.Setting.Form.ADDRESS;
import static org.mailtrail.bootstrap.setting.Setting.Form.DURATION;
import static org.mailtrail.bootstrap.setting.Setting.Form.HOST;
import static org.mailtrail.bootstrap.setting.Setting.Form.NUMBER;
import static org.mailtrail.bootstrap.setting.Setting.Form.PATH;
import static org.mailtrail.bootstrap.setting.Setting.Form.SECRET;
import static org.mailtrail.bootstrap.setting.Setting.Form.SIZE;
import static org.mailtrail.bootstrap.setting.Setting.Form.SWITCH;
import static org.mailtrail.bootstrap.setting.Setting.Form.TEXT;
import static org.mailtrail.bootstrap.setting.Setting.Form.URL;
import static org.mailtrail.bootstrap.setting.Setting.Form.WORD;
import static org.mailtrail.bootstrap.setting.Settings.PER_MAILBOX;

import java.util.List;

/** What holds for one mailbox. */
final class MailboxSettings {
  /** What is kept in the database, and only declared here. */
  static final List<Setting> DECLARING =
      List.of(
          new Setting(
              PER_MAILBOX + "address",
              ADDRESS,
              "",
              "The logging mailbox's address, or the one of the mail-enabled queue folder."),
          new Setting(
              PER_MAILBOX + "exchange", WORD, "online", "online, on-premises or public-folders."),
          new Setting(
              PER_MAILBOX + "endpoint",
              URL,
              "",
              "Where Exchange answers; for online https://graph.microsoft.com/v1.0 if not set."),
          new Setting(
              PER_MAILBOX + "sign-in",
              WORD,
              "",
              "browser, device-code, application, password or given-token; if not set, given-token"
                  + " where a token is set, else browser for online and password for the others."),
          new Setting(PER_MAILBOX + "user", TEXT, "", "The job's account."),
          new Setting(PER_MAILBOX + "tenant", TEXT, "", "The directory's id or domain."),
          new Setting(PER_MAILBOX + "client-id", TEXT, "", "The registered application's id."),
          new Setting(
              PER_MAILBOX + "redirect-url",
              URL,
              "http://localhost:8400/signin",
              "Where the browser comes back to after signing in; registered with the application."),
          new Setting(
              PER_MAILBOX + "intake-folder",
              TEXT,
              "",
              "Where mail arrives; Exchange's Inbox, or the queue folder, if not set."),
          new Setting(
              PER_MAILBOX + "archive-folder",
              TEXT,
              "",
              "Where logged mail is filed; Archive, or the storage folder, if not set."),
          new Setting(
              PER_MAILBOX + "not-logged-folder",
              TEXT,
              "",
              "Where all other mail is filed; Not Logged if not set."),
          new Setting(
              PER_MAILBOX + "template",
              TEXT,
              "EMAIL",
              "The entries' interaction template, which must be there."),
          new Setting(PER_MAILBOX + "page-size", NUMBER, "500", "Messages in a batch, up to 1000."),
          new Setting(
              PER_MAILBOX + "interval",
              DURATION,
              "PT60S",
              "The longest time between two passes by day, PT10S to PT24H."),
          new Setting(
              PER_MAILBOX + "adaptive",
              SWITCH,
              "true",
              "Whether passes follow each other faster while mail flows, and slower at night."),
          new Setting(
              PER_MAILBOX + "unknown-people",
              TEXT,
              "leave",
              "What becomes of mail with a salesperson and people whom nobody knows: leave,"
                  + " contact:NUMBER, create or company. The contact must be there, and not be"
                  + " blocked."));

  /** What is never kept in the database, and holds for mailboxes set up by command too. */
  static final List<Setting> OF_THIS_MACHINE =
      List.of(
          new Setting(
              PER_MAILBOX + "token", SECRET, "", "A fixed access token, for the simulator."),
          new Setting(PER_MAILBOX + "password", SECRET, "", "The account's password."),
          new Setting(PER_MAILBOX + "client-secret", SECRET, "", "The application's secret."),
          new Setting(
              PER_MAILBOX + "client-secret-next",
              SECRET,
              "",
              "The secret that takes over when the platform refuses the other one."),
          new Setting(
              PER_MAILBOX + "trust",
              PATH,
              "",
              "A PEM file with the certificate of an authority that is trusted besides Java's."),
          new Setting(PER_MAILBOX + "proxy", HOST, "", "An HTTP proxy on the way, as host:port."),
          new Setting(
              PER_MAILBOX + "allow-plain-http",
              SWITCH,
              "false",
              "Whether plain HTTP is allowed, towards this machine alone."),
          new Setting(
              PER_MAILBOX + "access",
              WORD,
              "delegate",
              "On-premises: by what right the account reads the mailbox: own, delegate or"
                  + " impersonation."),
          new Setting(
              PER_MAILBOX + "public-folder-mailbox",
              TEXT,
              "",
              "The public folder mailbox that has the hierarchy, by which requests are routed; the"
                  + " queue folder's address if not set."),
          new Setting(
              PER_MAILBOX + "quota",
              SIZE,
              "",
              "What the mailbox may take, in Exchange Online 50GB if not set: 100GB with a licence;"
                  + " on-premises no limit is known if not set."),
          new Setting(
              PER_MAILBOX + "storage-by-month",
              SWITCH,
              "true",
              "Whether the storage among public folders is divided by months: a folder holds a"
                  + " million items at most."),
          new Setting(
              PER_MAILBOX + "owa-url",
              URL,
              "",
              "On-premises: Outlook on the web, for links; /owa/ of the endpoint's host if not"
                  + " set."));

  private MailboxSettings() {}
}
