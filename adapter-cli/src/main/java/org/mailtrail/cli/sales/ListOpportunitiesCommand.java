package org.mailtrail.cli.sales;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.opportunity.ListOpportunities;
import org.mailtrail.application.port.opportunity.OpportunityFilter;
import org.mailtrail.application.port.opportunity.OpportunityFilter.State;
import org.mailtrail.cli.console.Table;
import org.mailtrail.cli.console.Table.Column;
import org.mailtrail.cli.option.AtMost;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Sought;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.cli.option.WithWhom;
import org.mailtrail.domain.opportunity.Opportunity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail opportunity list}. */
@Command(name = "list", description = "Lists opportunities.", mixinStandardHelpOptions = true)
final class ListOpportunitiesCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Mixin private AtMost limit = new AtMost();

  @Option(names = "--state", paramLabel = "STATE", description = "${COMPLETION-CANDIDATES}")
  private @Nullable State state;

  @Option(
      names = "--stage",
      paramLabel = "CODE",
      converter = Texts.Code.class,
      description = "At this stage.")
  private @Nullable String stage;

  @Mixin private WithWhom whom = new WithWhom();

  /** Made by the command line. */
  public ListOpportunitiesCommand() {
    // everything is said in the options
  }

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.reading()) {
      ListOpportunities opportunities = mailtrail.sales().list();
      OpportunityFilter filter = filter(opportunities);
      try (PrintWriter out = Shared.out()) {
        Table table = table(out);
        opportunities
            .list(filter, Optional.empty(), limit.count())
            .opportunities()
            .forEach(one -> write(table, one));
        table.end("No opportunity fits.");
      }
    }
    return Shared.OK;
  }

  private OpportunityFilter filter(ListOpportunities all) {
    return new OpportunityFilter(
        whom.contact(),
        whom.salesperson().map(Set::of),
        Sought.asked("--stage", stage, all::stage, all::stageCodes),
        Optional.ofNullable(state));
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
}
