package org.mailtrail.application.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mailtrail.application.plug.exchange.MailboxWay;
import org.mailtrail.application.plug.exchange.Traffic;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.pass.PassLegs.Held;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Place;
import org.mailtrail.domain.message.MailboxName;

/**
 * The ways to all mailboxes. A way stays open for the passes that follow, until place or account
 * change; one that was replaced is closed with the rest, for a pass may still be at work on it.
 */
public final class OpenMailboxes implements Mailboxes, AutoCloseable {
  private final Function<MailboxSetup, MailboxWay> ways;
  private final Map<MailboxName, Open> open = new HashMap<>();
  private final List<Open> replaced = new ArrayList<>();

  /** Mailboxes that are reached in these ways. */
  public OpenMailboxes(Function<MailboxSetup, MailboxWay> ways) {
    this.ways = ways;
  }

  @Override
  public synchronized OpenMailbox open(MailboxSetup setup) {
    Open known = open.get(setup.name());
    if (known != null && known.leadsTo(setup)) {
      return known.way().mailbox();
    }
    Open fresh = new Open(setup.name(), setup.place(), setup.account(), ways.apply(setup));
    if (known != null) {
      replaced.add(known);
    }
    open.put(setup.name(), fresh);
    return fresh.way().mailbox();
  }

  /** What tells of mail in the mailbox, if anything does. Sends nothing. */
  public synchronized Optional<ArrivalNotices> notices(MailboxSetup setup) {
    open(setup);
    return Optional.ofNullable(open.get(setup.name())).flatMap(known -> known.way().notices());
  }

  /** Goes another way the next time: what happened may have broken something inside this one. */
  public synchronized void forsake(MailboxName name) {
    Open known = open.remove(name);
    if (known != null) {
      known.way().forsake();
      replaced.add(known);
    }
  }

  /** What has crossed the wire since this process began, by mailbox. */
  public synchronized Map<MailboxName, Traffic> traffic() {
    Map<MailboxName, Traffic> traffic = new TreeMap<>();
    all().forEach(one -> traffic.merge(one.name(), one.way().traffic(), Traffic::plus));
    return traffic;
  }

  /** How the way to the mailbox that is open now was held up so far. */
  public synchronized Held heldUp(MailboxName name) {
    Traffic traffic =
        Optional.ofNullable(open.get(name))
            .map(known -> known.way().traffic())
            .orElse(Traffic.NONE);
    return new Held(traffic.waited(), traffic.throttled());
  }

  /** When the token that this process holds for the mailbox ends; empty when it holds none. */
  public synchronized Optional<Instant> tokenEnds(MailboxName name) {
    return Optional.ofNullable(open.get(name)).flatMap(known -> known.way().tokenEnds());
  }

  @Override
  public synchronized void close() {
    all().forEach(one -> one.way().close());
    open.clear();
    replaced.clear();
  }

  private List<Open> all() {
    List<Open> all = new ArrayList<>(replaced);
    all.addAll(open.values());
    return all;
  }

  private record Open(MailboxName name, Place place, Account account, MailboxWay way) {
    boolean leadsTo(MailboxSetup setup) {
      return place.equals(setup.place()) && account.equals(setup.account());
    }
  }
}
