package org.mailtrail.web.opportunity;

import java.util.Map;
import org.mailtrail.application.opportunity.ShowOpportunity.Card;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.web.look.Frame;
import org.mailtrail.web.typed.TypedAmount;

/**
 * An opportunity as its page shows it.
 *
 * @param card the opportunity with its people, its history and its entries
 * @param stages the sales cycle
 * @param act what was tried and refused, as the last part of its address; empty when nothing was
 * @param problem why it was refused
 * @param entered what was entered then, by field
 */
public record OpportunityView(
    Card card, StageNames stages, String act, String problem, Map<String, String> entered) {
  private static final String ENTRY = "entry ";

  /** Copies what was entered. */
  public OpportunityView {
    entered = Map.copyOf(entered);
  }

  /** The opportunity. */
  public Opportunity it() {
    return card.opportunity();
  }

  /** Why this act was refused; empty when it was not. */
  public String problemOf(String wanted) {
    return act.equals(wanted) ? problem : "";
  }

  /** What stands in a field: what was entered and refused, else this. */
  public String field(String name, String otherwise) {
    return entered.getOrDefault(name, otherwise);
  }

  /** How it stands. */
  public String state(Frame frame) {
    return it().life()
        .closing()
        .map(closing -> frame.say(closing.won() ? "state.won" : "state.lost"))
        .orElseGet(() -> frame.say("state.open"));
  }

  /** What was there before a change, in the visitor's words. */
  public String before(Frame frame, OpportunityChange change) {
    return said(frame, change.field(), change.from());
  }

  /** What is there since a change, in the visitor's words. */
  public String since(Frame frame, OpportunityChange change) {
    return said(frame, change.field(), change.to());
  }

  private String said(Frame frame, String field, String value) {
    if (value.isEmpty()) {
      return "–";
    }
    return switch (field) {
      case "stage" -> stages.of(frame, value);
      case "closed" ->
          value
              .replaceFirst("^won:", frame.say("state.won") + ":")
              .replaceFirst("^lost:", frame.say("state.lost") + ":");
      case "created" ->
          value.startsWith(ENTRY)
              ? frame.say("opportunity.of-entry", value.substring(ENTRY.length()))
              : value;
      default -> value;
    };
  }

  /** The amount as a form has it; empty where none was entered. */
  public String typedAmount() {
    return it().forecast().value().map(value -> TypedAmount.written(value.amount())).orElse("");
  }

  /** Something that is another as soon as anything that the form of changes shows is. */
  public String seen() {
    return OpportunityActs.state(it());
  }
}
