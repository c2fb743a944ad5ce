package org.mailtrail.cli.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.cli.console.Table;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.cli.option.Numbers;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.domain.interaction.InteractionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailtrail template}. */
@Command(
    name = "template",
    description = {
      "Shows and makes interaction templates: what entries are filled with besides the message.",
      "A mailbox uses the one that it is set to: mailtrail setup habits main --template VISIT."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      TemplateCommand.ListCommand.class,
      TemplateCommand.PutCommand.class,
      TemplateCommand.RemoveCommand.class,
      CommandLine.HelpCommand.class
    })
final class TemplateCommand {
  /** {@code mailtrail template list}. */
  @Command(
      name = "list",
      description = "Shows all templates.",
      footer = {"", "Example: mailtrail template list"},
      mixinStandardHelpOptions = true)
  static final class ListCommand implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Override
    public Integer call() {
      try (Mailtrail mailtrail = shared.reading();
          PrintWriter out = Shared.out()) {
        Table table =
            new Table(
                out,
                Column.of("Code", 12),
                Column.of("Group", 12),
                new Column("Cost", 12, true),
                Column.of("Duration", 10),
                Column.of("Description", 0));
        mailtrail.entries().templates().all().forEach(template -> write(table, template));
        table.end("There is no template.");
      }
      return Shared.OK;
    }

    private static void write(Table table, InteractionTemplate template) {
      table.row(
          template.code(),
          template.group(),
          template.unitCost().toPlainString(),
          template.unitDuration(),
          template.description());
    }
  }

  /** {@code mailtrail template put}. */
  @Command(
      name = "put",
      description = {
        "Makes a template, or changes the one with this code.",
        "What is left out stays as it is. Entries that were written before stay as they are."
      },
      footer = {
        "",
        "Example:",
        "  mailtrail template put VISIT --description Visit --group MEETING \\",
        "    --cost 12.50 --duration PT30M"
      },
      mixinStandardHelpOptions = true)
  static final class PutCommand implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Signed by = new Signed();

    @Parameters(
        index = "0",
        paramLabel = "CODE",
        converter = Texts.Code.class,
        description = "What identifies it, such as EMAIL.")
    private String code = "";

    @Option(names = "--description", paramLabel = "TEXT", description = "In words.")
    private @Nullable String description;

    @Option(
        names = "--group",
        paramLabel = "CODE",
        converter = Texts.Code.class,
        description = "The interaction group's code.")
    private @Nullable String group;

    @Option(
        names = "--cost",
        paramLabel = "AMOUNT",
        converter = Numbers.Cost.class,
        description = "The unit cost, in the company's currency.")
    private @Nullable BigDecimal cost;

    @Option(
        names = "--duration",
        paramLabel = "DURATION",
        converter = Numbers.Time.class,
        description = "How long such an exchange takes, such as PT15M.")
    private @Nullable Duration duration;

    @Override
    public Integer call() {
      try (Mailtrail mailtrail = shared.writing()) {
        InteractionTemplate before =
            mailtrail
                .entries()
                .templates()
                .find(code)
                .orElse(new InteractionTemplate(code, "", "", BigDecimal.ZERO, Duration.ZERO));
        return Signed.tell(
            mailtrail.setup().templates().keep(over(before), by.who()), kept -> code + ": kept");
      }
    }

    private InteractionTemplate over(InteractionTemplate before) {
      return new InteractionTemplate(
          code,
          description == null ? before.description() : description,
          group == null ? before.group() : group,
          cost == null ? before.unitCost() : cost,
          duration == null ? before.unitDuration() : duration);
    }
  }

  /** {@code mailtrail template remove}. */
  @Command(
      name = "remove",
      description = {
        "Removes a template that no mailbox uses.",
        "Entries that were written with it keep what they were filled with."
      },
      footer = {"", "Example: mailtrail template remove VISIT"},
      mixinStandardHelpOptions = true)
  static final class RemoveCommand implements Callable<Integer> {
    @Mixin private Shared shared = new Shared();

    @Mixin private Signed by = new Signed();

    @Parameters(
        index = "0",
        paramLabel = "CODE",
        converter = Texts.Code.class,
        description = "What identifies it.")
    private String code = "";

    @Override
    public Integer call() {
      try (Mailtrail mailtrail = shared.writing()) {
        return Signed.tell(
            mailtrail.setup().templates().remove(code, by.who()),
            wasThere -> wasThere ? code + ": removed" : "There is no template " + code + ".");
      }
    }
  }
}
