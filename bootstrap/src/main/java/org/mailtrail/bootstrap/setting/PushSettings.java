package org.mailtrail.bootstrap.setting;

import static org.mailtrail.bootstrap.setting.Setting.Form.URL;

import java.util.List;

/** How Exchange tells of mail. */
final class PushSettings {
  static final List<Setting> ALL =
      List.of(
          new Setting(
              "mailtrail.push.address",
              URL,
              "",
              "The address of HTTPS under which Exchange Online reaches the console from the"
                  + " Internet, to tell of mail at once; at the interval alone if not set."));

  private PushSettings() {}
}
