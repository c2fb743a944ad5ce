package org.mailtrail.web.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditPosition;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.web.look.Address;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.site.QueryReader;
import org.mailtrail.web.site.Visit;
import org.mailtrail.web.typed.TypedDay;

/**
 * What somebody asks of the audit trail, as it stands in the address.
 *
 * @param asked what was typed, by the name of the filter
 * @param filter what it comes to; days are those of the visitor's zone
 * @param after the last one of the page before
 * @param problems the filters that cannot be read
 */
public record AuditQuery(
    Map<String, String> asked,
    AuditFilter filter,
    Optional<AuditPosition> after,
    List<String> problems) {
  /** The problem of a period that ends before it begins. */
  public static final String REVERSED = "period";

  private static final List<String> NAMES = List.of("mailbox", "who", "action", "from", "until");

  /** Copies what was asked. */
  public AuditQuery {
    asked = Map.copyOf(asked);
    problems = List.copyOf(problems);
  }

  /** Nothing in particular. */
  public static AuditQuery of() {
    return new AuditQuery(Map.of(), AuditFilter.all(), Optional.empty(), List.of());
  }

  /** What stands in the address of the page, and nothing else. */
  static AuditQuery ofPage(Visit visit) {
    new QueryReader(visit).onlyInPages(NAMES);
    return of(visit);
  }

  /** What stands in the address of an export, and nothing else: it has all pages. */
  static AuditQuery ofExport(Visit visit) {
    new QueryReader(visit).only(NAMES);
    return of(visit);
  }

  private static AuditQuery of(Visit visit) {
    Map<String, String> asked = new TreeMap<>();
    NAMES.forEach(name -> visit.query(name).ifPresent(value -> asked.put(name, value)));
    List<String> problems = new ArrayList<>();
    AuditFilter filter = filter(asked, visit.frame(), problems);
    return new AuditQuery(
        asked, filter, new QueryReader(visit).place("after", AuditPosition::parse), problems);
  }

  private static AuditFilter filter(Map<String, String> asked, Frame frame, List<String> problems) {
    AuditFilter filter = AuditFilter.all();
    for (Map.Entry<String, String> one : asked.entrySet()) {
      try {
        filter = narrowed(filter, one.getKey(), one.getValue(), frame);
      } catch (IllegalArgumentException unreadable) {
        problems.add(one.getKey());
      }
    }
    if (filter.isReversed()) {
      problems.add(REVERSED);
    }
    return filter;
  }

  private static AuditFilter narrowed(AuditFilter filter, String name, String value, Frame frame) {
    return switch (name) {
      case "mailbox" -> filter.mailbox(new MailboxName(value));
      case "who" -> filter.who(value);
      case "action" -> filter.action(value);
      case "from" -> filter.from(frame.startOf(day(value)));
      default -> filter.until(frame.startOf(day(value).plusDays(1)));
    };
  }

  private static LocalDate day(String text) {
    return TypedDay.read(text).orElseThrow(() -> new IllegalArgumentException("no day"));
  }

  /** What was typed; empty where nothing was. */
  public String of(String name) {
    return asked.getOrDefault(name, "");
  }

  /** Whether anything is asked for. */
  public boolean isFiltered() {
    return !asked.isEmpty();
  }

  /** The address of the first page. */
  public String newest() {
    return address("/audit", asked).toString();
  }

  /** The address of what is behind this one. */
  public String behind(AuditPosition last) {
    return address("/audit", asked).with("after", Optional.of(last.toString())).toString();
  }

  /** The address of what has this as well. */
  public String only(String name, String value) {
    Map<String, String> more = new TreeMap<>(asked);
    more.put(name, value);
    return address("/audit", more).toString();
  }

  /** Where exactly this is exported in this form. */
  public String export(String form) {
    return address("/export/audit." + form, asked).toString();
  }

  private static Address address(String path, Map<String, String> filters) {
    Address address = Address.of(path);
    for (String name : NAMES) {
      address = address.with(name, Optional.ofNullable(filters.get(name)));
    }
    return address;
  }
}
