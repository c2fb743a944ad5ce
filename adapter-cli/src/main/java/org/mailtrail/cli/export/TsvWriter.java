package org.mailtrail.cli.export;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.formats.export.RecordWriter;

/**
 * Message-ID, direction, matched addresses, sent time and subject, sorted by the first four, for
 * comparison with what another program makes of the same mail.
 */
final class TsvWriter implements RecordWriter<InteractionLogEntry> {
  private static final String HEADER =
      "message_id\tdirection\tsalesperson\tcontact\tsent_utc\tsubject";
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private final PrintWriter out;
  private final SortedSet<String> lines = new TreeSet<>(CodePointOrder.INSTANCE);

  TsvWriter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void write(InteractionLogEntry entry) {
    Interaction interaction = entry.interaction();
    lines.add(
        String.join(
            "\t",
            clean(interaction.message().key().value()),
            interaction.exchange().flow().name(),
            interaction.exchange().salespersonAddress().toString(),
            interaction.exchange().contactAddress().toString(),
            interaction.message().sentAt().map(TsvWriter::format).orElse(""),
            clean(interaction.subject())));
  }

  private static String format(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Without control characters, and with single blanks. */
  static String clean(String text) {
    return SPACE.matcher(CONTROL.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
  }

  @Override
  public void end() {
    out.print(HEADER + "\n");
    lines.forEach(line -> out.print(line + "\n"));
    out.flush();
  }
}
