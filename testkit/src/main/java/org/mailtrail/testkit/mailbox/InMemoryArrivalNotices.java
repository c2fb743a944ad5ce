package org.mailtrail.testkit.mailbox;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.push.NoticeAddress;
import org.mailtrail.application.port.push.StandingNotice;
import org.mailtrail.testkit.mailbox.NoticesTrial.Heard;

/** Notices of mail in memory; what is heard is kept in a list. Safe for several threads. */
public final class InMemoryArrivalNotices implements ArrivalNotices {
  private static final Duration LASTING = Duration.ofDays(6);

  private final Map<String, Standing> standing = new HashMap<>();
  private final List<Heard> heard = new ArrayList<>();
  private final Predicate<URI> listens;
  private final Clock clock;
  private boolean outOfReach;
  private int last;

  /**
   * Nobody is told so far.
   *
   * @param listens whether somebody answers at an address
   */
  public InMemoryArrivalNotices(Predicate<URI> listens, Clock clock) {
    this.listens = listens;
    this.clock = clock;
  }

  private record Standing(NoticeAddress address, StandingNotice notice) {}

  @Override
  public synchronized StandingNotice subscribe(NoticeAddress address) {
    requireReach();
    if (!listens.test(address.url())) {
      throw new ExchangeException(
          ExchangeException.Kind.REFUSED, address.url().getHost() + " does not answer", null);
    }
    last++;
    return stand(new Standing(address, notice("subscription-" + last)));
  }

  @Override
  public synchronized Optional<StandingNotice> renew(String id) {
    requireReach();
    return find(id).map(known -> stand(new Standing(known.address(), notice(id))));
  }

  @Override
  public synchronized void cancel(String id) {
    requireReach();
    standing.remove(id);
  }

  private StandingNotice notice(String id) {
    return new StandingNotice(id, clock.instant().plus(LASTING));
  }

  private StandingNotice stand(Standing one) {
    standing.put(one.notice().id(), one);
    return one.notice();
  }

  private Optional<Standing> find(String id) {
    return Optional.ofNullable(standing.get(id)).filter(this::isAlive);
  }

  private boolean isAlive(Standing one) {
    return clock.instant().isBefore(one.notice().ends());
  }

  private void requireReach() {
    if (outOfReach) {
      throw new ExchangeException(
          ExchangeException.Kind.UNREACHABLE, "Exchange does not answer", null);
    }
  }

  /** A message comes in: whoever subscribed is told. */
  public synchronized void arrive() {
    standing.forEach(
        (id, one) -> {
          if (isAlive(one)) {
            heard.add(new Heard(id, one.address().state().use(state -> state)));
          }
        });
  }

  /** What was told so far. */
  public synchronized List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** How many stand. */
  public synchronized int standing() {
    return (int) standing.values().stream().filter(this::isAlive).count();
  }

  /** All that stand are forgotten. */
  public synchronized void forget() {
    standing.clear();
  }

  /** From now on Exchange does not answer, or answers again. */
  public synchronized void outOfReach(boolean isSilent) {
    outOfReach = isSilent;
  }
}
