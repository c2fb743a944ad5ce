package org.mailtrail.bootstrap.wiring;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.policy.Automation;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.domain.policy.NeverLog;
import org.mailtrail.domain.policy.OwnServers;
import org.mailtrail.domain.policy.SharedAddress;

/** The decision policy that is set. */
final class DecisionSettings {
  private static final String ADDRESSES = "mailtrail.never-log.addresses";

  private DecisionSettings() {}

  static DecisionPolicy policy(Configuration configuration) {
    String shared =
        configuration.oneOf("mailtrail.matching.shared-address", List.of("first", "all", "none"));
    return new DecisionPolicy(
        configuration.isOn("mailtrail.filter.sensitive"),
        automation(configuration),
        new NeverLog(
            addresses(configuration),
            Set.copyOf(configuration.list("mailtrail.never-log.domains"))),
        configuration.isOn("mailtrail.matching.plus-tags"),
        SharedAddress.valueOf(shared.toUpperCase(Locale.ROOT)),
        new OwnServers(
            Set.copyOf(configuration.list("mailtrail.authenticity.servers")),
            configuration.isOn("mailtrail.authenticity.leave-failed-unmatched")));
  }

  private static Set<Automation> automation(Configuration configuration) {
    Set<Automation> kinds = EnumSet.noneOf(Automation.class);
    for (Automation kind : Automation.values()) {
      if (configuration.isOn("mailtrail.filter." + name(kind))) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static String name(Automation kind) {
    return switch (kind) {
      case AUTO_REPLY -> "auto-replies";
      case REPORT -> "reports";
      case BULK -> "bulk";
      case NEWSLETTER -> "newsletters";
      case CALENDAR_RESPONSE -> "calendar-responses";
    };
  }

  private static Set<EmailAddress> addresses(Configuration configuration) {
    Set<EmailAddress> addresses = new HashSet<>();
    for (String text : configuration.list(ADDRESSES)) {
      addresses.add(
          EmailAddress.parse(text)
              .orElseThrow(
                  () ->
                      configuration.wrong(
                          ADDRESSES,
                          "holds \"" + text + "\", which is no address",
                          "Correct or remove it.")));
    }
    return addresses;
  }
}
