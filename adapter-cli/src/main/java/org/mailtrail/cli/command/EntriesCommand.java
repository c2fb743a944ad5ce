package org.mailtrail.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.cli.console.Output;
import org.mailtrail.cli.export.EntryFormat;
import org.mailtrail.cli.option.AtMost;
import org.mailtrail.cli.option.Days;
import org.mailtrail.cli.option.OfPass;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.cli.option.WithWhom;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.formats.export.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail entries}. */
@Command(
    name = "entries",
    description = "Lists log entries, newest first, or exports them all, oldest first.",
    footer = {
      "",
      "Examples:",
      "  mailtrail entries --contact CT000123 --flow inbound",
      "  mailtrail entries --from 2026-01-01 --format csv --out entries.csv"
    },
    mixinStandardHelpOptions = true)
final class EntriesCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Mixin private WithWhom whom = new WithWhom();

  @Option(names = "--flow", paramLabel = "FLOW", description = "${COMPLETION-CANDIDATES}")
  private @Nullable InformationFlow flow;

  @Mixin private Days days = new Days();

  @Option(
      names = "--text",
      paramLabel = "TEXT",
      converter = Texts.Any.class,
      description = "With words that begin like these in the subject, the company or an address.")
  private @Nullable String text;

  @Mixin private OfPass of = new OfPass();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not set. JSON is one array, JSONL an"
              + " object a line.")
  private EntryFormat format = EntryFormat.TABLE;

  @Option(names = "--gone", description = "Only those whose message is gone; see links.")
  private boolean gone;

  @Option(names = "--out", paramLabel = "FILE", description = "Write into this file.")
  private @Nullable Path file;

  @Mixin private AtMost limit = new AtMost();

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.reading();
        PrintWriter out = file == null ? Shared.out() : Output.to(file)) {
      RecordWriter<InteractionLogEntry> writer = format.to(out);
      InteractionLog log = mailtrail.entries().log();
      if (format == EntryFormat.TABLE) {
        log.page(filter(), Optional.empty(), limit.count()).forEach(writer::write);
      } else {
        log.forEach(filter(), writer::write);
      }
      writer.end();
    }
    return Shared.OK;
  }

  private EntryFilter filter() {
    EntryFilter filter = during(gone ? EntryFilter.all().gone() : EntryFilter.all());
    filter = whom.contact().map(filter::contact).orElse(filter);
    filter = whom.salesperson().map(filter::salesperson).orElse(filter);
    filter = with(flow, EntryFilter::flow, filter);
    filter = with(text, EntryFilter::text, filter);
    return of.pass().map(filter::pass).orElse(filter);
  }

  private EntryFilter during(EntryFilter all) {
    EntryFilter since = days.begin().map(all::from).orElse(all);
    return days.end().map(since::until).orElse(since);
  }

  private static <T> EntryFilter with(
      @Nullable T wish, BiFunction<EntryFilter, T, EntryFilter> kept, EntryFilter before) {
    return wish == null ? before : kept.apply(before, wish);
  }
}
