package org.mailtrail.cli.sales;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.opportunity.OpportunityDraft;
import org.mailtrail.cli.log.TheEntry;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.domain.opportunity.Stage;
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
    subcommands = ListOpportunitiesCommand.class,
    mixinStandardHelpOptions = true)
public final class OpportunityCommand {
  /** Made by the command line. */
  public OpportunityCommand() {
    // everything is said in the options
  }

  @Command(
      name = "show",
      description = "Shows an opportunity with its history and its entries.",
      mixinStandardHelpOptions = true)
  int show(@Mixin Shared shared, @Mixin TheOpportunity the) {
    try (Mailtrail mailtrail = shared.reading()) {
      return mailtrail
          .sales()
          .show()
          .show(the.number())
          .match(ShownOpportunity::print, refusal -> Signed.missing("opportunity " + the.number()));
    }
  }

  @Command(
      name = "create",
      description = "Makes an opportunity of an entry.",
      mixinStandardHelpOptions = true)
  int create(
      @Mixin Shared shared,
      @Mixin Signed by,
      @Mixin TheEntry entry,
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
          mailtrail.sales().create().create(entry.number(), draft, by.who()),
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
      @Mixin TheOpportunity the,
      @Parameters(
              index = "1",
              paramLabel = "STAGE",
              converter = Texts.Code.class,
              description = "The stage's code.")
          String stage) {
    try (Mailtrail mailtrail = shared.writing()) {
      return Signed.tell(
          mailtrail.sales().move().move(the.number(), stage, by.who()),
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
      @Mixin TheOpportunity the,
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
          mailtrail.sales().close().close(the.number(), won, reason, by.who()),
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
