package org.mailtrail.bootstrap.service;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.books.PassReport;
import org.mailtrail.application.port.books.Passes;
import org.mailtrail.cli.console.Summary;
import org.mailtrail.domain.message.MailboxName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A history that also counts what it keeps, and logs what is worth a line. */
final class CountedPasses implements Passes {
  private static final Logger LOG = LoggerFactory.getLogger(CountedPasses.class);

  private final Passes history;
  private final Metrics metrics;

  CountedPasses(Passes history, Metrics metrics) {
    this.history = history;
    this.metrics = metrics;
  }

  @Override
  public void record(PassReport report) {
    history.record(report);
    metrics.count(report);
    if (report.problem().isPresent()) {
      LOG.warn("{}", Summary.line(report));
    } else if (report.counts().seen() > 0) {
      LOG.info("{}", Summary.line(report));
    }
  }

  @Override
  public List<PassReport> latest(MailboxName mailbox, int atMost) {
    return history.latest(mailbox, atMost);
  }

  @Override
  public Optional<PassReport> lastGood(MailboxName mailbox) {
    return history.lastGood(mailbox);
  }
}
