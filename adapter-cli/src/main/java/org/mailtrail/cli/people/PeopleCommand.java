package org.mailtrail.cli.people;

import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.people.Erasures;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.domain.people.ContactNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailtrail people}. */
@Command(
    name = "people",
    description = "What is done with people who are in the database; import takes them in.",
    subcommands = HelpCommand.class,
    footer = {
      "",
      "Examples:",
      "  mailtrail people erase CT000123 --preview",
      "  mailtrail people erase CT000123 --confirm CT000123"
    },
    mixinStandardHelpOptions = true)
public final class PeopleCommand {
  /** The command. */
  public PeopleCommand() {
    // picocli fills it
  }

  @Command(
      name = "erase",
      description = {
        "Erases a contact: its entries, and what else tells of it.",
        "",
        "Opportunities, ledger and audit trail keep numbers, outcomes and acts without its words."
            + " Old mail never brings the contact back. The mail itself stays in Exchange. This"
            + " cannot be undone."
      },
      mixinStandardHelpOptions = true)
  int erase(@Mixin Shared shared, @Mixin Signed by, @Mixin Meant meant) {
    if (meant.preview) {
      try (Mailtrail mailtrail = shared.reading()) {
        return Signed.tell(
            mailtrail.people().erase().preview(meant.number),
            extent -> "Would erase " + meant.number + ": " + extent + ". Nothing was written.");
      }
    }
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail.people().erase().erase(meant.number, meant.confirmed, by.who()),
          extent ->
              "Erased " + meant.number + ": " + extent + ". The mail itself is in Exchange still.");
    }
  }

  /** Whom, and that it is meant. */
  private static final class Meant {
    @Parameters(
        paramLabel = "NUMBER",
        converter = Texts.Contact.class,
        description = "The contact's number.")
    private ContactNumber number = Erasures.NOBODY;

    @Option(names = "--preview", description = "Only tell what it would erase; write nothing.")
    private boolean preview;

    @Option(
        names = "--confirm",
        paramLabel = "NUMBER",
        converter = Texts.Any.class,
        description = "The number once more, as it cannot be undone.")
    private String confirmed = "";
  }
}
