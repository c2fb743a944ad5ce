package org.mailtrail.bootstrap.setting;

import static org.mailtrail.bootstrap.setting.Setting.Form.ADDRESS;
import static org.mailtrail.bootstrap.setting.Setting.Form.HOST;
import static org.mailtrail.bootstrap.setting.Setting.Form.NUMBER;
import static org.mailtrail.bootstrap.setting.Setting.Form.PATH;
import static org.mailtrail.bootstrap.setting.Setting.Form.SECRET;
import static org.mailtrail.bootstrap.setting.Setting.Form.SWITCH;
import static org.mailtrail.bootstrap.setting.Setting.Form.TEXT;
import static org.mailtrail.bootstrap.setting.Setting.Form.WORD;

import java.util.List;

/** How others are told. */
final class TellingSettings {
  static final List<Setting> ALL =
      List.of(
          new Setting(
              "mailtrail.webhook.private-addresses",
              SWITCH,
              "false",
              "Whether webhooks may be sent to this machine and to private networks."),
          new Setting(
              "mailtrail.webhook.trust",
              PATH,
              "",
              "A PEM file with the certificate of an authority that is trusted besides Java's, by"
                  + " webhooks and alarms."),
          new Setting(
              "mailtrail.alarm.after",
              NUMBER,
              "3",
              "For how many looks, a minute apart, health must stay red or green before that is"
                  + " told."),
          new Setting("mailtrail.alarm.mail.to", ADDRESS, "", "To whom alarms are mailed."),
          new Setting("mailtrail.alarm.mail.from", ADDRESS, "", "In whose name."),
          new Setting("mailtrail.alarm.smtp.server", HOST, "", "Through which mail server."),
          new Setting(
              "mailtrail.alarm.smtp.security",
              WORD,
              "starttls",
              "starttls, tls, or none, towards this machine alone."),
          new Setting("mailtrail.alarm.smtp.user", TEXT, "", "The account there; none if not set."),
          new Setting("mailtrail.alarm.smtp-password", SECRET, "", "Its password."),
          new Setting(
              "mailtrail.alarm.teams-url",
              SECRET,
              "",
              "The address of a workflow of Microsoft Teams that posts what it receives."),
          new Setting(
              "mailtrail.alarm.slack-url",
              SECRET,
              "",
              "The address of an incoming webhook of Slack."));

  private TellingSettings() {}
}
