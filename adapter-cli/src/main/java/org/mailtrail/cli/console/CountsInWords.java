package org.mailtrail.cli.console;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mailtrail.application.port.pass.PassCounts;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.domain.message.MailboxName;

/** Counts in words. */
public final class CountsInWords {
  private CountsInWords() {}

  /** Counts that add up, in one line. */
  public static String line(MailboxName mailbox, PassCounts counts) {
    return String.format(
        Locale.ROOT,
        "%s: %d seen = %d logged + %d skipped + %d unmatched + %d quarantined + %d pending; %d new"
            + " entries",
        mailbox,
        counts.seen(),
        counts.logged(),
        counts.skipped(),
        counts.unmatched(),
        counts.quarantined(),
        counts.pending(),
        counts.beside().entries());
  }

  /** A report in one line, for the log. */
  public static String line(PassReport report) {
    return String.join(";", lines(report));
  }

  /** A report in a line, and what went wrong in another. */
  public static List<String> lines(PassReport report) {
    String counts = line(report.mailbox(), report.counts());
    PassCounts.Beside beside = report.counts().beside();
    String more =
        (beside.refiled() > 0 ? "; " + beside.refiled() + " filed away late" : "")
            + (beside.notFiled() > 0 ? "; " + beside.notFiled() + " could not be filed away" : "")
            + (beside.repeated() > 0
                ? "; " + beside.repeated() + " stay listed although they were filed away"
                : "");
    return Stream.concat(
            Stream.of(counts + more), report.problem().stream().map(problem -> "  " + problem))
        .toList();
  }
}
