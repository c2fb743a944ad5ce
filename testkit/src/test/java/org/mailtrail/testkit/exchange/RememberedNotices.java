package org.mailtrail.testkit.exchange;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.mailbox.InMemoryArrivalNotices;
import org.mailtrail.testkit.mailbox.NoticesTrial;

/** The fake on trial, whole or bent. */
final class RememberedNotices implements NoticesTrial {
  private static final URI LISTENING = URI.create("https://mailtrail.contoso.example/notices");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
  final InMemoryArrivalNotices good = new InMemoryArrivalNotices(LISTENING::equals, clock);
  private final UnaryOperator<ArrivalNotices> bending;
  private boolean isFrozen;
  private boolean saysTwice;

  RememberedNotices(UnaryOperator<ArrivalNotices> bending) {
    this.bending = bending;
  }

  static RememberedNotices whole() {
    return new RememberedNotices(good -> good);
  }

  RememberedNotices outOfReach() {
    good.outOfReach(true);
    return this;
  }

  RememberedNotices frozen() {
    isFrozen = true;
    return this;
  }

  RememberedNotices loud() {
    saysTwice = true;
    return this;
  }

  @Override
  public ArrivalNotices notices() {
    return bending.apply(good);
  }

  @Override
  public URI listening() {
    return LISTENING;
  }

  @Override
  public URI deaf() {
    return URI.create("https://nobody.contoso.example/notices");
  }

  @Override
  public void arrive() {
    good.arrive();
    if (saysTwice) {
      good.arrive();
    }
  }

  @Override
  public List<Heard> heard() {
    return good.heard();
  }

  @Override
  public void forget() {
    good.forget();
  }

  @Override
  public void letPass(Duration time) {
    if (!isFrozen) {
      clock.pass(time);
    }
  }
}
