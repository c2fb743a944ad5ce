package org.mailtrail.cli.sales;

import org.mailtrail.application.opportunity.ShowOpportunity;
import org.mailtrail.application.port.opportunity.OpportunityChange;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.log.ShownEntry;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.domain.opportunity.Closing;
import org.mailtrail.domain.opportunity.Money;
import org.mailtrail.domain.opportunity.Opportunity;

/** One opportunity on a terminal. */
final class ShownOpportunity {
  private ShownOpportunity() {}

  static int print(ShowOpportunity.Card card) {
    Terminal terminal = Shared.terminal();
    say(card.opportunity(), terminal);
    card.history().forEach(change -> terminal.say("Changed      " + line(change)));
    card.entries().forEach(entry -> terminal.say("Entry        " + ShownEntry.line(entry)));
    return Shared.OK;
  }

  private static void say(Opportunity one, Terminal terminal) {
    terminal.say("Opportunity  " + one.number() + " " + one.description());
    terminal.say("Contact      " + one.party().contact() + " " + one.party().company());
    terminal.say("Salesperson  " + one.party().salesperson());
    terminal.say("Stage        " + one.stage() + ", " + one.forecast().chance() + " %");
    one.forecast().value().ifPresent(value -> terminal.say("Value        " + line(value)));
    one.life().closing().ifPresent(end -> terminal.say("Closed       " + line(end)));
  }

  private static String line(Money value) {
    return value.amount() + " " + value.currency();
  }

  private static String line(Closing end) {
    return (end.won() ? "won" : "lost") + ": " + end.reason();
  }

  private static String line(OpportunityChange change) {
    return change.at() + " " + change.who() + " " + change.field() + ": " + change.to();
  }
}
