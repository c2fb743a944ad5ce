package org.mailtrail.application.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.setup.MailboxSetup;

/** What distinguishes two states of a setup, setting by setting. */
final class Differences {
  private Differences() {}

  static List<Change> between(Optional<MailboxSetup> before, Optional<MailboxSetup> after) {
    Map<String, String> old = before.map(Differences::settings).orElseGet(Map::of);
    Map<String, String> now = after.map(Differences::settings).orElseGet(Map::of);
    Set<String> names = new LinkedHashSet<>(now.keySet());
    names.addAll(old.keySet());
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      Change change = new Change(name, old.getOrDefault(name, ""), now.getOrDefault(name, ""));
      if (!change.from().equals(change.to())) {
        changes.add(change);
      }
    }
    return changes;
  }

  private static Map<String, String> settings(MailboxSetup setup) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("enabled", Boolean.toString(setup.enabled()));
    settings.put("kind", setup.place().kind().name());
    settings.put("address", setup.place().address().toString());
    settings.put("endpoint", setup.place().endpoint().toString());
    settings.put("intake-folder", setup.place().folders().intake());
    settings.put("archive-folder", setup.place().folders().archive());
    settings.put("not-logged-folder", setup.place().folders().notLogged());
    settings.put("sign-in", setup.account().method().name());
    settings.put("user", setup.account().user());
    settings.put("tenant", setup.account().tenant());
    settings.put("client-id", setup.account().clientId());
    settings.put("redirect-url", setup.account().redirectUrl().toString());
    settings.put("template", setup.routine().template());
    settings.put("page-size", Integer.toString(setup.routine().pageSize()));
    settings.put("interval", setup.routine().interval().toString());
    settings.put("adaptive", Boolean.toString(setup.routine().adaptive()));
    settings.put("unknown-people", setup.routine().unknownPeople().word());
    return settings;
  }
}
