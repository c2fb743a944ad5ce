package org.mailtrail.jpa.erasure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;

/** What was told of a contact: in the audit trail, and in events for others. */
final class ToldTraces {
  private static final String ERASED = "(erased)";

  /** So that {@code ann@x.example} is not seen in {@code joann@x.example}. */
  private static final String BEFORE = "(?<![\\p{L}\\p{N}._%+-])";

  private static final String AFTER = "(?![\\p{L}\\p{N}-])";
  private static final String ENTRIES = "interaction_log_entry e where e.contact = :contact";
  private static final String EMPTY_LINES =
      "update setup_audit_change set old_value = '', new_value = ''"
          + " where setting = concat('contact ', :contact)"
          + " or setting in (select concat('entry ', e.number, ' ', c.field) from entry_change c"
          + " join interaction_log_entry e on e.number = c.entry where e.contact = :contact)"
          + " or setting in (select concat('opportunity ', o.number, ' ', w.field)"
          + " from opportunity o join opportunity_change w on w.opportunity = o.number"
          + " where o.contact = :contact and w.field in ('description', 'closed', 'created'))";
  private static final String NAMING =
      "select number, line, setting, old_value, new_value from setup_audit_change"
          + " where position(:address in lower(setting)) > 0"
          + " or position(:address in lower(old_value)) > 0"
          + " or position(:address in lower(new_value)) > 0";
  private static final String RETELL =
      "update setup_audit_change set setting = :setting, old_value = :old, new_value = :new"
          + " where number = :number and line = :line";
  private static final String FORGET_EVENTS =
      "delete from outbox_event where position(:named in body) > 0";

  /** Reads each event once, whatever the contact's entries are: what follows the label is a key. */
  static final String FORGET_MAIL =
      "delete from outbox_event where number in (select number from (select number,"
          + " substring(body from position('\"messageKey\": \"' in body) + 15) as told"
          + " from outbox_event where position('\"messageKey\": \"' in body) > 0) o"
          + " where substring(told from 1 for greatest(position('\"' in told) - 1, 0)) in"
          + " (select e.message_key from "
          + ENTRIES
          + "))";

  private final StatelessSession session;
  private final String contact;
  private final List<String> addresses;

  ToldTraces(StatelessSession session, String contact, List<String> addresses) {
    this.session = session;
    this.contact = contact;
    this.addresses = addresses;
  }

  void erase() {
    act(EMPTY_LINES);
    addresses.forEach(this::retell);
    act(FORGET_MAIL);
    forget("\"contact\": \"" + contact + "\"");
    addresses.forEach(address -> forget("\"" + address + "\""));
  }

  private void act(String sql) {
    session.createNativeMutationQuery(sql).setParameter("contact", contact).executeUpdate();
  }

  private void forget(String named) {
    session.createNativeMutationQuery(FORGET_EVENTS).setParameter("named", named).executeUpdate();
  }

  private void retell(String address) {
    Pattern written =
        Pattern.compile(
            BEFORE + Pattern.quote(address) + AFTER,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    session
        .createNativeQuery(NAMING, Object[].class)
        .setParameter("address", address.toLowerCase(Locale.ROOT))
        .getResultList()
        .forEach(row -> retell(row, written));
  }

  private void retell(Object[] row, Pattern written) {
    session
        .createNativeMutationQuery(RETELL)
        .setParameter("number", row[0])
        .setParameter("line", row[1])
        .setParameter("setting", without(written, row[2]))
        .setParameter("old", without(written, row[3]))
        .setParameter("new", without(written, row[4]))
        .executeUpdate();
  }

  private static String without(Pattern written, Object text) {
    return written.matcher((String) text).replaceAll(Matcher.quoteReplacement(ERASED));
  }
}
