package org.mailtrail.cli.log;

import org.mailtrail.application.log.EntryCard;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** One entry on a terminal. */
public final class ShownEntry {
  private ShownEntry() {}

  static int print(EntryCard card) {
    Terminal terminal = Shared.terminal();
    InteractionLogEntry entry = card.listed().entry();
    terminal.say("Entry        " + line(card.listed()));
    people(card.listed(), terminal);
    terminal.say(
        "Message      "
            + entry.interaction().mailbox()
            + " "
            + entry.interaction().message().folder()
            + " "
            + entry.interaction().message().key());
    terminal.say("Evaluation   " + entry.handling().evaluation());
    terminal.say("Comment      " + entry.handling().comment());
    terminal.say("Opportunity  " + entry.handling().opportunityNumber().orElse("–"));
    terminal.say("Cancelled    " + (entry.handling().cancelled() ? "yes" : "no"));
    card.history().forEach(change -> terminal.say("Changed      " + line(change)));
    card.thread().forEach(other -> terminal.say("Thread       " + line(other)));
    return Shared.OK;
  }

  private static void people(ListedEntry listed, Terminal terminal) {
    Exchange exchange = listed.entry().interaction().exchange();
    terminal.say(
        "Contact      "
            + exchange.contact()
            + " "
            + listed.contactName()
            + " "
            + exchange.contactAddress()
            + " "
            + exchange.company());
    terminal.say(
        "Salesperson  "
            + exchange.salesperson()
            + " "
            + listed.salespersonName()
            + " "
            + exchange.salespersonAddress());
  }

  /** An entry in one line. */
  public static String line(ListedEntry listed) {
    InteractionLogEntry entry = listed.entry();
    return entry.number()
        + " "
        + entry.interaction().at()
        + " "
        + entry.interaction().exchange().flow()
        + " "
        + entry.interaction().subject();
  }

  private static String line(EntryChange change) {
    return change.at()
        + " "
        + change.who()
        + " "
        + change.field()
        + ": \""
        + change.from()
        + "\" -> \""
        + change.to()
        + "\"";
  }
}
