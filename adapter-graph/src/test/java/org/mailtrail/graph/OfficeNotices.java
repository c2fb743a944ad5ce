package org.mailtrail.graph;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.testkit.mailbox.NoticesTrial;

/** Notices of a simulated mailbox, and who listens to them. */
final class OfficeNotices implements NoticesTrial, AutoCloseable {
  final Office office = Office.overTls();
  final Subscriber subscriber = new Subscriber();
  private int arrived;

  /** The server ends. */
  OfficeNotices outOfReach() {
    office.exchange.close();
    return this;
  }

  @Override
  public ArrivalNotices notices() {
    return office.graph.notices(MailboxFolders.standard());
  }

  @Override
  public URI listening() {
    return subscriber.url("/notices");
  }

  @Override
  public URI deaf() {
    return subscriber.url("/deaf");
  }

  @Override
  public void arrive() {
    arrived++;
    office.deliver(arrived);
  }

  @Override
  public List<Heard> heard() {
    office.exchange.notices().settle();
    return subscriber.told().stream()
        .map(
            one -> new Heard(one.path("subscriptionId").asText(), one.path("clientState").asText()))
        .toList();
  }

  @Override
  public void forget() {
    office.exchange.notices().forget(Office.MAILBOX);
  }

  @Override
  public void letPass(Duration time) {
    office.clock.pass(time);
  }

  @Override
  public void close() {
    subscriber.close();
    office.close();
  }
}
