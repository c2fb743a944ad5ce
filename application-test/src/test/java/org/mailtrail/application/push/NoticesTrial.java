package org.mailtrail.application.push;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.health.Symptom;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.application.push.Notice.Event;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.identity.InMemorySecretVault;
import org.mailtrail.testkit.job.InMemoryJobScheduler;
import org.mailtrail.testkit.mailbox.InMemoryArrivalNotices;
import org.mailtrail.testkit.mailbox.NoticesTrial.Heard;
import org.mailtrail.testkit.memory.ledger.InMemoryPasses;
import org.mailtrail.testkit.setup.InMemorySetups;
import org.mailtrail.testkit.setup.SampleSetups;

/** A mailbox whose Exchange can tell of mail. */
abstract class NoticesTrial {
  static final MailboxName MAIN = SampleSetups.MAIN;
  static final URI ADDRESS = URI.create("https://mailtrail.contoso.example");
  static final Duration HOUR = Duration.ofHours(1);

  boolean isReached = true;
  int looks;
  final SettableClock clock = new SettableClock(Instant.parse("2026-11-29T12:00:00Z"));
  final Memory memory = new Memory();
  final InMemorySetups setups = new InMemorySetups(memory);
  final KeptNotices kept = new KeptNotices(new InMemorySecretVault(memory));
  final InMemoryArrivalNotices exchange = new InMemoryArrivalNotices(url -> isReached, clock);

  final InMemoryJobScheduler jobs =
      new InMemoryJobScheduler(memory, clock)
          .process(
              mailbox -> {
                return owed()
                    .paid(
                        mailbox,
                        () -> {
                          looks++;
                          return Optional.of(HOUR);
                        });
              },
              Runnable::run);

  final LooksOwed owed = new LooksOwed(() -> new InMemoryPasses(memory));
  final TakeNotices take = new TakeNotices(kept, () -> jobs, owed, clock);
  final KeepNotices keep = keeping(Optional.of(ADDRESS));

  NoticesTrial() {
    setups.save(SampleSetups.main().enabled(true));
    jobs.schedule(MAIN);
  }

  LooksOwed owed() {
    return owed;
  }

  KeepNotices keeping(Optional<URI> address) {
    return new KeepNotices(setups, setup -> Optional.of(exchange), kept, address, clock, () -> {});
  }

  ShowNotices showing(boolean isWanted) {
    return new ShowNotices(kept, isWanted, clock);
  }

  MailboxSetup main() {
    return setups.find(MAIN).orElseThrow();
  }

  List<Symptom> troubles() {
    return showing(true).troubles();
  }

  void turn(boolean on) {
    setups.save(setups.find(MAIN).orElseThrow().enabled(on));
  }

  Heard told() {
    exchange.arrive();
    List<Heard> heard = exchange.heard();
    return heard.get(heard.size() - 1);
  }

  boolean take(Heard heard, Event event) {
    return take.run(MAIN, List.of(new Notice(heard.id(), heard.state(), event)));
  }
}
