package org.mailtrail.web.log;

import java.util.Locale;
import java.util.Map;
import org.mailtrail.application.log.EntryCard;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.message.Mail;

/**
 * An entry as its page shows it.
 *
 * @param card the entry with its people, its history and its conversation
 * @param act what was tried and refused, as the last part of its address; empty when nothing was
 * @param problem why it was refused
 * @param entered what was entered then, by field
 */
public record EntryView(EntryCard card, String act, String problem, Map<String, String> entered) {
  /** Copies what was entered. */
  public EntryView {
    entered = Map.copyOf(entered);
  }

  /** Nothing was refused. */
  static EntryView of(EntryCard card) {
    return new EntryView(card, "", "", Map.of());
  }

  /** The entry. */
  public InteractionLogEntry entry() {
    return card.listed().entry();
  }

  /** How large its message is, in words. */
  public String size(Frame frame) {
    return Mail.size(frame, entry().interaction().message().item().size());
  }

  /** Between whom it is. */
  public Exchange exchange() {
    return entry().interaction().exchange();
  }

  /** Why this act was refused; empty when it was not. */
  public String problemOf(String wanted) {
    return act.equals(wanted) ? problem : "";
  }

  /** What stands in a field: what was entered and refused, else this. */
  public String field(String name, String otherwise) {
    return entered.getOrDefault(name, otherwise);
  }

  /** What was there before a change, in the visitor's words. */
  public String before(Frame frame, EntryChange change) {
    return said(frame, change.field(), change.from());
  }

  /** What is there since a change, in the visitor's words. */
  public String since(Frame frame, EntryChange change) {
    return said(frame, change.field(), change.to());
  }

  private static String said(Frame frame, String field, String value) {
    if (value.isEmpty()) {
      return "–";
    }
    return switch (field) {
      case "cancelled" -> frame.say(value.equals("yes") ? "yes" : "no");
      case "evaluation" -> frame.say("evaluation." + value.toLowerCase(Locale.ROOT));
      default -> value;
    };
  }
}
