package org.mailtrail.bootstrap.setting;

import static org.mailtrail.bootstrap.setting.Setting.Form.DURATION;
import static org.mailtrail.bootstrap.setting.Setting.Form.LARGE_NUMBER;
import static org.mailtrail.bootstrap.setting.Setting.Form.SWITCH;

import java.util.List;

/** How messages of the log that are gone are counted. */
final class LinkSettings {
  static final List<Setting> ALL =
      List.of(
          new Setting(
              "mailtrail.links.count",
              SWITCH,
              "true",
              "Whether a running service counts which messages of the log are gone."),
          new Setting(
              "mailtrail.links.every",
              DURATION,
              "P1D",
              "How often a run begins, an hour or more; it goes on where the one before ended."),
          new Setting(
              "mailtrail.links.requests",
              LARGE_NUMBER,
              "100000",
              "How much a run asks of Exchange, over all mailboxes; of one mailbox no more than 150"
                  + " requests a minute, of the 1,000 that Exchange Online answers."));

  private LinkSettings() {}
}
