package org.mailtrail.cli.sales;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.opportunity.ListOpportunities;
import org.mailtrail.application.opportunity.OpportunityDraft;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.OpportunityFilter.State;
import org.mailtrail.cli.console.Table;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.cli.option.Numbers;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.opportunity.Opportunity;
import org.mailtrail.domain.opportunity.OpportunityNumber;
import org.mailtrail.domain.opportunity.Stage;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailtrail opportunity}. */
@Command(
    name = "opportunity",
    description = "Shows what may be sold, and moves it on.",
    footer = {
      "",
      "Examples:",
      "  mailtrail opportunity create 4711",
      "  mailtrail opportunity show OP000012",
      "  mailtrail opportunity move OP000012 CLOSE",
      "  mailtrail opportunity close OP000012 --won --reason \"best offer\"",
      "  mailtrail opportunity stages QUALIFY:Qualify:10 CLOSE:Close:80"
    },
    mixinStandardHelpOptions = true)
public final class OpportunityCommand {
  /** Made by the command line. */
  public OpportunityCommand() {
    // everything is said in the options
  }

  @Command(name = "list", description = "Lists opportunities.", mixinStandardHelpOptions = true)
  int list(
      @Mixin Shared shared,
      @Option(names = "--state", paramLabel = "STATE", description = "${COMPLETION-CANDIDATES}")
          @Nullable State state,
      @Option(
              names = "--stage",
              paramLabel = "CODE",
              converter = Texts.Code.class,
              description = "At this stage.")
          @Nullable String stage,
      @Option(
              names = "--contact",
              paramLabel = "NUMBER",
              converter = Texts.Contact.class,
              description = "With this contact.")
          @Nullable ContactNumber contact,
      @Option(
              names = "--salesperson",
              paramLabel = "CODE",
              converter = Texts.Salesperson.class,
              description = "Of this salesperson.")
          @Nullable SalespersonCode salesperson,
      @Option(
              names = "--limit",
              paramLabel = "COUNT",
              converter = Numbers.Count.class,
              defaultValue = "50",
              description = "As many as that; 50 if not set.")
          int limit) {
    OpportunityFilter filter =
        new OpportunityFilter(
            Optional.ofNullable(contact),
            Optional.ofNullable(salesperson).map(Set::of),
            Optional.ofNullable(stage),
            Optional.ofNullable(state));
    try (Mailtrail mailtrail = shared.reading();
        PrintWriter out = Shared.out()) {
      ListOpportunities.Page page = mailtrail.sales().list().list(filter, Optional.empty(), limit);
      Table table = table(out);
      page.opportunities().forEach(one -> write(table, one));
      table.end("No opportunity fits.");
    }
    return Shared.OK;
  }

  private static Table table(PrintWriter out) {
    return new Table(
        out,
        Column.of("Number", 12),
        Column.of("Stage", 14),
        Column.of("Contact", 14),
        Column.of("Salesperson", 12),
        Column.of("Value", 18),
        Column.of("Chance", 6),
        Column.of("Description", 0));
  }

  private static void write(Table table, Opportunity one) {
    table.row(
        one.number(),
        one.life().closing().map(end -> end.won() ? "won" : "lost").orElse(one.stage()),
        one.party().contact(),
        one.party().salesperson(),
        one.forecast().value().map(value -> value.amount() + " " + value.currency()).orElse(""),
        one.forecast().chance() + " %",
        one.description());
  }

  @Command(
      name = "show",
      description = "Shows an opportunity with its history and its entries.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin Shared shared,
      @Parameters(
              paramLabel = "NUMBER",
              converter = Texts.Opportunity.class,
              description = "As the list numbers it, such as OP000012.")
          OpportunityNumber number) {
    try (Mailtrail mailtrail = shared.reading()) {
      return mailtrail
          .sales()
          .show()
          .show(number)
          .match(ShownOpportunity::print, refusal -> Signed.missing("opportunity " + number));
    }
  }

  @Command(
      name = "create",
      description = "Makes an opportunity of an entry.",
      mixinStandardHelpOptions = true)
  int create(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Parameters(
              paramLabel = "ENTRY",
              converter = Numbers.Entry.class,
              description = "The entry, as mailtrail entries numbers it.")
          EntryNumber entry,
      @Option(
              names = "--description",
              paramLabel = "TEXT",
              converter = Texts.Any.class,
              description = "In words; the entry's subject if not set.")
          @Nullable String description) {
    OpportunityDraft draft =
        new OpportunityDraft(
            Optional.ofNullable(description),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail.sales().create().create(entry, draft, by.who()),
          made -> "opportunity " + made.number() + ": created");
    }
  }

  @Command(
      name = "move",
      description = "Moves an opportunity to a stage.",
      mixinStandardHelpOptions = true)
  int move(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Parameters(
              index = "0",
              paramLabel = "NUMBER",
              converter = Texts.Opportunity.class,
              description = "As the list numbers it, such as OP000012.")
          OpportunityNumber number,
      @Parameters(
              index = "1",
              paramLabel = "STAGE",
              converter = Texts.Code.class,
              description = "The stage's code.")
          String stage) {
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail.sales().move().move(number, stage, by.who()),
          moved -> "opportunity " + moved.number() + ": " + moved.stage());
    }
  }

  @Command(
      name = "close",
      description = "Ends an opportunity: won or lost.",
      mixinStandardHelpOptions = true)
  int close(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Parameters(
              paramLabel = "NUMBER",
              converter = Texts.Opportunity.class,
              description = "As the list numbers it, such as OP000012.")
          OpportunityNumber number,
      @Option(names = "--won", description = "It was won; lost if not said.") boolean won,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              required = true,
              converter = Texts.Any.class,
              description = "Why it was won or lost.")
          String reason) {
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail.sales().close().close(number, won, reason, by.who()),
          closed -> "opportunity " + closed.number() + ": " + (won ? "won" : "lost"));
    }
  }

  @Command(
      name = "stages",
      description = "Sets up the stages of the sales cycle, in this order.",
      mixinStandardHelpOptions = true)
  int stages(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Parameters(
              paramLabel = "CODE:NAME:CHANCE",
              arity = "1..*",
              converter = StageText.class,
              description = "Such as PROPOSE:Propose:40; the chance in per cent.")
          List<Stage> stages) {
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail.sales().stages().setUp(stages, by.who()), kept -> kept.size() + " stages kept");
    }
  }
}
