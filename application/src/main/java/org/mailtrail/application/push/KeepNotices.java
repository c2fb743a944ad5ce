package org.mailtrail.application.push;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.Problem;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.identity.RandomText;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.push.NoticeAddress;
import org.mailtrail.application.port.push.StandingNotice;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.port.setup.Setups;
import org.mailtrail.application.push.KeptNotices.Mark;
import org.mailtrail.domain.message.MailboxName;

/**
 * Has Exchange tell of mail: one subscription for each mailbox that is on, renewed in time, made
 * anew when it is gone, ended when the mailbox is off. To be run by one process at a time. What
 * cannot be had is tried again after a while; mail is seen without it too, at the interval.
 */
public final class KeepNotices {
  private static final Duration BETWEEN_TURNS = Duration.ofMinutes(1);
  private static final Duration AFTER_A_REFUSAL = Duration.ofMinutes(10);

  /** So long before the end it is renewed, however many tries that takes. */
  private static final Duration IN_TIME = Duration.ofDays(2);

  /** What shows that a notice is from Exchange is not guessed. */
  private static final int STATE_BYTES = 32;

  private final Setups setups;
  private final Function<MailboxSetup, Optional<ArrivalNotices>> ways;
  private final KeptNotices kept;
  private final Optional<URI> address;
  private final Clock clock;
  private final Runnable signOfLife;
  private final Map<MailboxName, Rest> resting = new ConcurrentHashMap<>();

  /**
   * Nothing is to be done until then.
   *
   * @param where for this mailbox and this address of ours
   * @param isRefused whether Exchange has just refused; else something stands
   */
  private record Rest(String where, Instant until, boolean isRefused) {}

  /**
   * Keeping them.
   *
   * @param ways what tells of mail in a mailbox, if anything does; sends nothing
   * @param address under which Exchange reaches us; absent where nobody shall be told
   * @param signOfLife is called after each mailbox
   */
  public KeepNotices(
      Setups setups,
      Function<MailboxSetup, Optional<ArrivalNotices>> ways,
      KeptNotices kept,
      Optional<URI> address,
      Clock clock,
      Runnable signOfLife) {
    this.setups = setups;
    this.ways = ways;
    this.kept = kept;
    this.address = address;
    this.clock = clock;
    this.signOfLife = signOfLife;
  }

  /**
   * Sees to all of them.
   *
   * @return how long to wait before the next time
   * @throws StoreException when the database is out of reach
   */
  public Duration run() {
    Map<Mark, Set<MailboxName>> marks = kept.marks();
    if (address.isPresent() || marks.values().stream().anyMatch(names -> !names.isEmpty())) {
      setups.all().forEach(setup -> run(setup, marks));
    }
    return BETWEEN_TURNS;
  }

  private void run(MailboxSetup setup, Map<Mark, Set<MailboxName>> marks) {
    boolean isKnown = isMarked(setup, Mark.STANDING, marks);
    if (isWanted(setup) || isKnown) {
      see(setup, isKnown, isMarked(setup, Mark.AGAIN, marks));
      signOfLife.run();
    } else if (isMarked(setup, Mark.TROUBLE, marks)) {
      forget(setup.name());
    }
  }

  private static boolean isMarked(
      MailboxSetup setup, Mark mark, Map<Mark, Set<MailboxName>> marks) {
    return marks.getOrDefault(mark, Set.of()).contains(setup.name());
  }

  private boolean isWanted(MailboxSetup setup) {
    return address.isPresent() && setup.enabled();
  }

  private void see(MailboxSetup setup, boolean isKnown, boolean isAskedFor) {
    Optional<Rest> rest =
        Optional.ofNullable(resting.get(setup.name()))
            .filter(last -> last.where().equals(where(setup)));
    if (!isAskedFor && isAtRest(setup, rest, isKnown)) {
      return;
    }
    try {
      ways.apply(setup).ifPresentOrElse(way -> tend(setup, way), () -> forget(setup.name()));
    } catch (StoreException outOfReach) {
      throw outOfReach;
    } catch (PortException refused) {
      refused(setup, rest.isPresent(), Problem.of(refused).told());
    }
  }

  private boolean isAtRest(MailboxSetup setup, Optional<Rest> rest, boolean isKnown) {
    boolean isRefused = rest.filter(Rest::isRefused).isPresent();
    boolean isTired = rest.filter(last -> clock.instant().isBefore(last.until())).isPresent();
    boolean isGone = !isKnown && !isRefused;
    boolean isToEnd = !isWanted(setup) && !isRefused;
    return isTired && !isGone && !isToEnd;
  }

  /** The first may be of a process that has just started, and does not listen yet. */
  private void refused(MailboxSetup setup, boolean isAgain, Phrase why) {
    if (isAgain) {
      kept.trouble(setup.name(), why);
    }
    rest(setup, clock.instant().plus(isAgain ? AFTER_A_REFUSAL : BETWEEN_TURNS), true);
  }

  private void tend(MailboxSetup setup, ArrivalNotices way) {
    Optional<KeptNotice> before = kept.find(setup.name());
    if (!isWanted(setup)) {
      end(setup.name(), before, way);
      return;
    }
    String where = where(setup);
    Optional<KeptNotice> same = before.filter(one -> one.where().equals(where));
    if (same.isEmpty()) {
      before.ifPresent(one -> way.cancel(one.id()));
    }
    KeptNotice after =
        same.flatMap(one -> renewed(one, way)).orElseGet(() -> made(setup, way, where));
    kept.keep(setup.name(), after);
    rest(setup, after.ends().minus(IN_TIME), false);
  }

  private void end(MailboxName mailbox, Optional<KeptNotice> before, ArrivalNotices way) {
    before
        .filter(one -> clock.instant().isBefore(one.ends()))
        .ifPresent(one -> way.cancel(one.id()));
    forget(mailbox);
  }

  private static Optional<KeptNotice> renewed(KeptNotice one, ArrivalNotices way) {
    return way.renew(one.id()).map(longer -> one.until(longer.ends()));
  }

  private KeptNotice made(MailboxSetup setup, ArrivalNotices way, String where) {
    NoticeAddress to = new NoticeAddress(url(setup.name()), Secret.of(RandomText.of(STATE_BYTES)));
    StandingNotice made = way.subscribe(to);
    return new KeptNotice(made.id(), to.state(), made.ends(), where, Optional.of(clock.instant()));
  }

  private URI url(MailboxName mailbox) {
    return URI.create(address.orElseThrow() + "/notifications/graph/" + mailbox);
  }

  private String where(MailboxSetup setup) {
    return setup.place().address()
        + " "
        + setup.place().endpoint()
        + " "
        + address.map(URI::toString).orElse("");
  }

  private void rest(MailboxSetup setup, Instant until, boolean isRefused) {
    resting.put(setup.name(), new Rest(where(setup), until, isRefused));
  }

  private void forget(MailboxName mailbox) {
    kept.remove(mailbox);
    resting.remove(mailbox);
  }
}
