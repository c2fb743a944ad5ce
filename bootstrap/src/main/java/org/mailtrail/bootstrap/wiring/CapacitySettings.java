package org.mailtrail.bootstrap.wiring;

import java.util.HashMap;
import java.util.Map;
import org.mailtrail.application.capacity.CapacityRules;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.domain.capacity.Alertness;
import org.mailtrail.domain.capacity.ByteSize;
import org.mailtrail.domain.message.MailboxName;

/** How full mailboxes may be, as it is set. */
final class CapacitySettings {
  private static final String WARN_AT = "mailtrail.capacity.warn-at";
  private static final int WHOLE = 100;

  private CapacitySettings() {}

  static CapacityRules rules(Configuration configuration) {
    Map<MailboxName, ByteSize> quotas = new HashMap<>();
    for (String name : configuration.mentionedMailboxes()) {
      ByteSize.parse(configuration.text("mailtrail.mailbox." + name + ".quota"))
          .ifPresent(quota -> quotas.put(new MailboxName(name), quota));
    }
    int percent = configuration.number(WARN_AT);
    if (percent > WHOLE) {
      throw configuration.wrong(WARN_AT, "is above 100", "Write per cent, 1 to 100.");
    }
    return new CapacityRules(
        quotas,
        new Alertness(
            (double) percent / WHOLE, configuration.duration("mailtrail.capacity.warn-before")));
  }
}
