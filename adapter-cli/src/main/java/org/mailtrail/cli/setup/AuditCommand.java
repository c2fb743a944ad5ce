package org.mailtrail.cli.setup;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.port.audit.AuditEntry;
import org.mailtrail.application.port.audit.AuditFilter;
import org.mailtrail.application.port.audit.AuditTrail;
import org.mailtrail.cli.console.Output;
import org.mailtrail.cli.console.Terminal;
import org.mailtrail.cli.option.AtMost;
import org.mailtrail.cli.option.Days;
import org.mailtrail.cli.option.OptionalMailbox;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Texts;
import org.mailtrail.formats.export.AuditWriter;
import org.mailtrail.formats.export.RecordWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mailtrail setup audit}. */
@Command(
    name = "audit",
    description =
        "Shows who changed what and when, newest first, or exports all of it; never a secret.",
    footer = {
      "",
      "Examples:",
      "  mailtrail setup audit main",
      "  mailtrail setup audit --who console:anna --from 2026-11-01",
      "  mailtrail setup audit --format csv --out audit.csv"
    },
    mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Mixin private OptionalMailbox mailbox = new OptionalMailbox();

  @Option(
      names = "--who",
      paramLabel = "WHO",
      converter = Texts.Any.class,
      description = "Only what this person or program did, named as it is shown.")
  private @Nullable String who;

  @Option(
      names = "--action",
      paramLabel = "ACTION",
      converter = Texts.Any.class,
      description = "Only this action, named as it is shown.")
  private @Nullable String action;

  @Mixin private Days days = new Days();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not set. JSON is one array.")
  private Form format = Form.LIST;

  @Option(names = "--out", paramLabel = "FILE", description = "Write into this file.")
  private @Nullable Path file;

  @Mixin private AtMost limit = new AtMost();

  /** The forms in which it is written. */
  enum Form {
    /** A line each, for a terminal. */
    LIST,
    /** RFC 4180 with a header row. */
    CSV,
    /** One JSON array. */
    JSON
  }

  @Override
  public Integer call() {
    try (Mailtrail mailtrail = shared.looking()) {
      AuditTrail trail = mailtrail.setup().trail();
      AuditFilter filter = filter(trail);
      try (PrintWriter out = file == null ? Shared.out() : Output.to(file)) {
        if (format == Form.LIST) {
          list(trail, filter, out);
        } else {
          export(trail, filter, format == Form.CSV ? AuditWriter.csv(out) : AuditWriter.json(out));
        }
      }
    }
    return Shared.OK;
  }

  private void list(AuditTrail trail, AuditFilter filter, PrintWriter out) {
    Terminal terminal = new Terminal(out, file == null && Output.isTerminal());
    AtomicBoolean isAny = new AtomicBoolean();
    trail.read(
        filter,
        limit.count(),
        page -> {
          isAny.set(true);
          page.forEach(entry -> terminal.say(line(entry)));
        });
    if (!isAny.get()) {
      terminal.say("Nothing that was done fits.");
    }
  }

  private static void export(
      AuditTrail trail, AuditFilter filter, RecordWriter<AuditEntry> writer) {
    trail.read(filter, Integer.MAX_VALUE, page -> page.forEach(writer::write));
    writer.end();
  }

  private AuditFilter filter(AuditTrail trail) {
    AuditNames names = new AuditNames(trail);
    return new AuditFilter(
        names.asked(
            "MAILBOX",
            mailbox.name().orElse(null),
            AuditFilter.all()::mailbox,
            entry -> entry.mailbox().value()),
        names.asked("--who", who, AuditFilter.all()::who, AuditEntry::who),
        names.asked("--action", action, AuditFilter.all()::action, AuditEntry::action),
        days.begin(),
        days.end());
  }

  private static String line(AuditEntry entry) {
    String changes =
        entry.changes().stream()
            .map(change -> change.setting() + ": " + change.from() + " -> " + change.to())
            .collect(Collectors.joining("; "));
    return String.join(
        "  ", entry.at().toString(), entry.who(), entry.mailbox().value(), entry.action(), changes);
  }
}
