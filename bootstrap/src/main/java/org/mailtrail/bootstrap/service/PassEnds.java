package org.mailtrail.bootstrap.service;

import java.util.function.Consumer;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.cli.console.CountsInWords;
import org.mailtrail.watch.Metrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts passes that have ended, and logs what is worth a line. */
final class PassEnds implements Consumer<PassReport> {
  private static final Logger LOG = LoggerFactory.getLogger(PassEnds.class);

  private final Metrics metrics;

  PassEnds(Metrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void accept(PassReport report) {
    metrics.count(report);
    if (report.problem().isPresent()) {
      LOG.warn("{}", CountsInWords.line(report));
    } else if (report.counts().seen() > 0) {
      LOG.info("{}", CountsInWords.line(report));
    }
  }
}
