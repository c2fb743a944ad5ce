package org.mailtrail.cli.sales;

import org.mailtrail.application.opportunity.ShowOpportunity;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.log.ShownEntry;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.domain.opportunity.Opportunity;

/** One opportunity on a terminal. */
final class ShownOpportunity {
  private ShownOpportunity() {}

  static int print(ShowOpportunity.Card card) {
    Terminal terminal = Shared.terminal();
    Opportunity one = card.opportunity();
    terminal.say("Opportunity  " + one.number() + " " + one.description());
    terminal.say("Contact      " + one.party().contact() + " " + one.party().company());
    terminal.say("Salesperson  " + one.party().salesperson());
    terminal.say("Stage        " + one.stage() + ", " + one.forecast().chance() + " %");
    one.forecast()
        .value()
        .ifPresent(
            value -> terminal.say("Value        " + value.amount() + " " + value.currency()));
    one.life()
        .closing()
        .ifPresent(
            end ->
                terminal.say("Closed       " + (end.won() ? "won" : "lost") + ": " + end.reason()));
    card.history()
        .forEach(
            change ->
                terminal.say(
                    "Changed      "
                        + change.at()
                        + " "
                        + change.who()
                        + " "
                        + change.field()
                        + ": "
                        + change.to()));
    card.entries().forEach(entry -> terminal.say("Entry        " + ShownEntry.line(entry)));
    return Shared.OK;
  }
}
