package org.mailtrail.application.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.audit.AuditEntry.Change;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.application.port.setup.Routine;

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
    put(setup.place(), settings);
    put(setup.account(), settings);
    put(setup.routine(), settings);
    return settings;
  }

  private static void put(Place place, Map<String, String> settings) {
    settings.put("kind", place.kind().name());
    settings.put("address", place.address().toString());
    settings.put("endpoint", place.endpoint().toString());
    settings.put("intake-folder", place.folders().intake());
    settings.put("archive-folder", place.folders().archive());
    settings.put("not-logged-folder", place.folders().notLogged());
  }

  private static void put(Account account, Map<String, String> settings) {
    settings.put("sign-in", account.method().name());
    settings.put("user", account.user());
    settings.put("tenant", account.tenant());
    settings.put("client-id", account.clientId());
    settings.put("redirect-url", account.redirectUrl().toString());
  }

  private static void put(Routine routine, Map<String, String> settings) {
    settings.put("template", routine.template());
    settings.put("page-size", Integer.toString(routine.pageSize()));
    settings.put("interval", routine.interval().toString());
    settings.put("adaptive", Boolean.toString(routine.adaptive()));
    settings.put("unknown-people", routine.unknownPeople().word());
  }
}
