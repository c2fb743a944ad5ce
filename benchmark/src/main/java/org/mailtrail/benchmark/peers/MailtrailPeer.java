package org.mailtrail.benchmark.peers;

import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.pass.PassReport;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;

/** Mailtrail over Graph: one pass of a service that has started. */
final class MailtrailPeer implements Peer {
  private final Site site;
  private final MailboxName mailbox;
  private final Engine engine;

  MailtrailPeer(Site site) throws Exception {
    this.site = site;
    this.mailbox = new MailboxName(site.name());
    this.engine = site.ground().installation(site.name(), site.base()).mailbox(site.name()).open();
    engine.declared().takeOver();
  }

  @Override
  public void work() {
    PassReport report = engine.log(mailbox, PassObserver.none());
    if (!report.isGood()) {
      throw new IllegalStateException(report.toString());
    }
  }

  @Override
  public long entries() throws Exception {
    return site.ground()
        .postgres()
        .number(site.base(), "select count(*) from interaction_log_entry");
  }

  @Override
  public long messages() {
    return engine.mailtrail().entries().ledger().tally(mailbox).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  @Override
  public long left() throws Exception {
    return site.ground().exchange().left(site.address());
  }

  @Override
  public void close() {
    engine.close();
  }
}
