package org.mailtrail.bootstrap.setting;

import static org.mailtrail.bootstrap.setting.Setting.Form.DURATION;
import static org.mailtrail.bootstrap.setting.Setting.Form.LIST;
import static org.mailtrail.bootstrap.setting.Setting.Form.LISTEN;
import static org.mailtrail.bootstrap.setting.Setting.Form.PATH;
import static org.mailtrail.bootstrap.setting.Setting.Form.SECRET;
import static org.mailtrail.bootstrap.setting.Setting.Form.SWITCH;
import static org.mailtrail.bootstrap.setting.Setting.Form.TEXT;
import static org.mailtrail.bootstrap.setting.Setting.Form.URL;
import static org.mailtrail.bootstrap.setting.Setting.Form.WORD;

import java.util.List;

/** What holds for the console. */
final class BrowserSettings {
  static final List<Setting> CONSOLE =
      List.of(
          new Setting(
              "mailtrail.console.address",
              LISTEN,
              "127.0.0.1:8026",
              "Where a running service shows its console; off for nowhere."),
          new Setting(
              "mailtrail.console.hosts",
              LIST,
              "",
              "Names by which browsers ask this machine for the console, besides localhost."),
          new Setting(
              "mailtrail.console.url",
              URL,
              "",
              "How users reach the console, where that is not its address; with https its cookies"
                  + " travel over HTTPS alone."),
          new Setting(
              "mailtrail.console.certificate",
              PATH,
              "",
              "With which the console speaks HTTPS itself: a PEM file, the server's certificate"
                  + " first; or a PKCS #12 file. Read again when it changes."),
          new Setting(
              "mailtrail.console.certificate-key",
              PATH,
              "",
              "A PEM file with the certificate's key, where the certificate's own file does not"
                  + " hold it."),
          new Setting(
              "mailtrail.console.certificate-password",
              SECRET,
              "",
              "What opens the PKCS #12 file."),
          new Setting(
              "mailtrail.console.proxies",
              LIST,
              "",
              "Addresses or ranges, such as 10.0.0.0/8, of the proxies before the console: who a"
                  + " visitor is and how the visitor came is believed from these alone."),
          new Setting(
              "mailtrail.console.proxy-fields",
              WORD,
              "x-forwarded",
              "The header fields by which these proxies tell it: x-forwarded"
                  + " (X-Forwarded-For, -Proto, -Host) or forwarded (RFC 7239). The others are not"
                  + " read."),
          new Setting(
              "mailtrail.oidc.issuer",
              URL,
              "",
              "The organisation's OpenID provider as its tokens name it, such as"
                  + " https://login.microsoftonline.com/TENANT-ID/v2.0; people sign in with local"
                  + " users alone if not set."),
          new Setting(
              "mailtrail.oidc.client-id", TEXT, "", "The console's application at the provider."),
          new Setting("mailtrail.oidc.client-secret", SECRET, "", "Its secret."),
          new Setting(
              "mailtrail.oidc.deadline",
              DURATION,
              "PT10S",
              "How long a silence of the provider is borne; its answer may take twice as long."),
          new Setting(
              "mailtrail.oidc.admins",
              LIST,
              "",
              "Groups or app roles whose members are admins of the console."),
          new Setting(
              "mailtrail.oidc.sales",
              LIST,
              "",
              "Groups or app roles whose members act on the log."),
          new Setting(
              "mailtrail.oidc.viewers",
              LIST,
              "",
              "Groups or app roles whose members read the log; where no group is named for any"
                  + " role, only who was invited comes in."),
          new Setting(
              "mailtrail.visibility.entries",
              WORD,
              "all",
              "Whose entries and opportunities a salesperson sees in the console: own, team or"
                  + " all. An admin sees all."),
          new Setting(
              "mailtrail.visibility.messages",
              WORD,
              "all",
              "Whose messages a salesperson may open, of the entries that are seen: own, team or"
                  + " all."),
          new Setting(
              "mailtrail.console.remote-pictures",
              SWITCH,
              "true",
              "Whether a user may ask for pictures that a message only points at: Mailtrail"
                  + " fetches them, and their sender learns that somebody has opened the message,"
                  + " but not who."));

  private BrowserSettings() {}
}
