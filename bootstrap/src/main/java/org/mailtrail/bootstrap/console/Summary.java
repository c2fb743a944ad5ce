package org.mailtrail.bootstrap.console;

import org.mailtrail.application.port.books.PassCounts;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.domain.message.MailboxName;

/** Counts in words. */
public final class Summary {
  private Summary() {}

  /** Counts that add up, in one line. */
  public static String line(MailboxName mailbox, PassCounts counts) {
    return String.format(
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

  /** A report in one line, with what went wrong. */
  public static String line(PassReport report) {
    String counts = line(report.mailbox(), report.counts());
    PassCounts.Beside beside = report.counts().beside();
    String more =
        (beside.refiled() > 0 ? "; " + beside.refiled() + " filed away late" : "")
            + (beside.notFiled() > 0 ? "; " + beside.notFiled() + " could not be filed away" : "")
            + (beside.repeated() > 0
                ? "; " + beside.repeated() + " stay listed although they were filed away"
                : "");
    return counts + more + report.problem().map(p -> System.lineSeparator() + "  " + p).orElse("");
  }
}
