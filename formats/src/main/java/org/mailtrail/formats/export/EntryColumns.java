package org.mailtrail.formats.export;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;

/** An entry as named values, in the order of the export. */
final class EntryColumns {
  private static final Map<String, Function<InteractionLogEntry, Object>> ALL =
      new LinkedHashMap<>();

  static {
    ALL.put("entryNumber", entry -> entry.number().value());
    ALL.put("date", entry -> entry.interaction().at());
    exchange("informationFlow", Exchange::flow);
    exchange("initiatedBy", exchange -> exchange.flow().initiatedBy());
    exchange("salespersonCode", Exchange::salesperson);
    exchange("salespersonAddress", Exchange::salespersonAddress);
    exchange("contactNumber", Exchange::contact);
    exchange("contactAddress", Exchange::contactAddress);
    exchange("contactCompany", Exchange::company);
    ALL.put("subject", entry -> entry.interaction().subject());
    template("interactionTemplate", InteractionTemplate::code);
    template("interactionGroup", InteractionTemplate::group);
    template("cost", InteractionTemplate::unitCost);
    template("duration", InteractionTemplate::unitDuration);
    ALL.put("correspondenceType", entry -> Interaction.CORRESPONDENCE_TYPE);
    link("mailbox", MessageLink::mailbox);
    link("messageKey", MessageLink::key);
    link("sentAt", MessageLink::sentAt);
    link("receivedAt", MessageLink::receivedAt);
    link("folder", MessageLink::folder);
    link("itemId", link -> link.item().id().value());
    link("webLink", link -> link.item().webLink());
    link("hasAttachments", link -> link.item().hasAttachments());
    link("size", link -> link.item().size());
    ALL.put("opportunityNumber", entry -> entry.handling().opportunityNumber());
    ALL.put("cancelled", entry -> entry.handling().cancelled());
    ALL.put("evaluation", entry -> entry.handling().evaluation().name());
    ALL.put("comment", entry -> entry.handling().comment());
    ALL.put("authenticity", entry -> entry.interaction().logged().authenticity());
    ALL.put("loggedAt", entry -> entry.interaction().logged().at());
    ALL.put("pass", entry -> entry.interaction().logged().pass());
  }

  /** What the columns are called. */
  static final List<String> NAMES = List.copyOf(ALL.keySet());

  private EntryColumns() {}

  private static void exchange(String name, Function<Exchange, Object> value) {
    ALL.put(name, entry -> value.apply(entry.interaction().exchange()));
  }

  private static void template(String name, Function<InteractionTemplate, Object> value) {
    ALL.put(name, entry -> value.apply(entry.interaction().template()));
  }

  private static void link(String name, Function<MessageLink, Object> value) {
    ALL.put(name, entry -> value.apply(entry.interaction().message()));
  }

  /** Numbers, booleans and what else; what can be absent is an {@link Optional}. */
  static Map<String, Object> values(InteractionLogEntry entry) {
    Map<String, Object> columns = new LinkedHashMap<>();
    ALL.forEach((name, value) -> columns.put(name, value.apply(entry)));
    return columns;
  }

  /** The same as texts; what is absent is empty. */
  static List<String> texts(InteractionLogEntry entry) {
    return ALL.values().stream().map(value -> text(value.apply(entry))).toList();
  }

  /** One value as text. */
  static String text(Object value) {
    if (value instanceof Optional<?> perhaps) {
      return perhaps.map(EntryColumns::text).orElse("");
    }
    return value instanceof BigDecimal amount ? amount.toPlainString() : value.toString();
  }
}
