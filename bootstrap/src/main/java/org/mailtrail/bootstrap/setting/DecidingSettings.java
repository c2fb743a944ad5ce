package org.mailtrail.bootstrap.setting;

import static org.mailtrail.bootstrap.setting.Setting.Form.ADDRESS;
import static org.mailtrail.bootstrap.setting.Setting.Form.LIST;
import static org.mailtrail.bootstrap.setting.Setting.Form.SWITCH;
import static org.mailtrail.bootstrap.setting.Setting.Form.WORD;

import java.util.List;

/** What is logged, and what is not. */
final class DecidingSettings {
  static final List<Setting> ALL =
      List.of(
          new Setting(
              "mailtrail.matching.plus-tags",
              SWITCH,
              "true",
              "Whether user+tag@ also matches user@."),
          new Setting(
              "mailtrail.matching.shared-address",
              WORD,
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
              "Whether mailing lists and bulk mail stay out of the log."),
          new Setting(
              "mailtrail.filter.newsletters",
              SWITCH,
              "false",
              "Whether mail that shows no other sign of bulk mail than a List-Unsubscribe field"
                  + " stays out of the log; services for sending ordinary mail write that field"
                  + " too."),
          new Setting(
              "mailtrail.filter.calendar-responses",
              SWITCH,
              "true",
              "Whether answers to meeting requests stay out of the log."),
          new Setting(
              "mailtrail.authenticity.servers",
              LIST,
              "unnamed",
              "What your own mail servers call themselves in Authentication-Results, the only ones"
                  + " that are believed; unnamed is Exchange Online, which writes no name. For"
                  + " Exchange on-premises name the gateway alone: nothing there removes what a"
                  + " sender wrote."),
          new Setting(
              "mailtrail.authenticity.leave-failed-unmatched",
              SWITCH,
              "false",
              "Whether mail whose author is probably forged (DMARC failed, or SPF without a"
                  + " signature) is left unmatched."),
          new Setting(
              "mailtrail.never-log.addresses",
              ADDRESS,
              "",
              "Addresses whose mail is never logged, separated by commas."),
          new Setting(
              "mailtrail.never-log.domains",
              LIST,
              "",
              "Domains whose mail is never logged, with all below them."));

  private DecidingSettings() {}
}
