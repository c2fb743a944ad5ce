package org.mailtrail.cli.log;

import org.mailtrail.application.log.EntryCard;
import org.mailtrail.application.port.log.EntryChange;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.MessageLink;

/** One entry on a terminal. */
public final class ShownEntry {
  private ShownEntry() {}

  static int print(EntryCard card) {
    Terminal terminal = Shared.terminal();
    InteractionLogEntry entry = card.listed().entry();
    terminal.say("Entry        " + line(card.listed()));
    people(card.listed(), terminal);
    terminal.say("Message      " + line(entry.interaction().message()));
    terminal.say("Evaluation   " + entry.handling().evaluation());
    terminal.say("Comment      " + entry.handling().comment());
    terminal.say("Opportunity  " + entry.handling().opportunityNumber().orElse("–"));
    terminal.say("Cancelled    " + (entry.handling().cancelled() ? "yes" : "no"));
    card.history().forEach(change -> terminal.say("Changed      " + line(change)));
    card.thread().forEach(other -> terminal.say("Thread       " + line(other)));
    return Shared.OK;
  }

  private static String line(MessageLink message) {
    return message.mailbox() + " " + message.folder() + " " + message.key();
  }

  private static void people(ListedEntry listed, Terminal terminal) {
    Exchange exchange = listed.entry().interaction().exchange();
    String contact = exchange.contact() + " " + listed.contactName();
    terminal.say(
        "Contact      " + contact + " " + exchange.contactAddress() + " " + exchange.company());
    String salesperson = exchange.salesperson() + " " + listed.salespersonName();
    terminal.say("Salesperson  " + salesperson + " " + exchange.salespersonAddress());
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
