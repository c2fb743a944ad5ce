package org.mailtrail.testkit.plug;

import static org.mailtrail.testkit.plug.StrangersTrial.JIM;
import static org.mailtrail.testkit.plug.StrangersTrial.MAIN;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.mailtrail.application.Mailtrail;
import org.mailtrail.application.links.CountBrokenLinks;
import org.mailtrail.application.links.Links;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.policy.UnknownPeople;
import org.mailtrail.testkit.letter.Letter;
import org.mailtrail.testkit.mailbox.InMemoryMailbox;

/** A log whose messages may be gone. */
abstract class BrokenLinksTrial {
  static final String ANN = "ann@fabrikam.example";

  final StrangersTrial trial = new StrangersTrial(InMemoryStorage::new);
  final Mailtrail mailtrail = trial.with(UnknownPeople.leave());
  final CountBrokenLinks counting = mailtrail.links().count(() -> {});
  final List<Letter> letters = new ArrayList<>();

  @AfterEach
  void end() {
    trial.close();
  }

  void logged(int messages) {
    for (int i = 0; i < messages; i++) {
      Letter letter = trial.letter(JIM, ANN);
      letters.add(letter);
      trial.deliver(MAIN, letter);
    }
    trial.pass(mailtrail);
  }

  InMemoryMailbox mailbox(MailboxName name) {
    return trial.mailbox(name);
  }

  List<InteractionLogEntry> log() {
    List<InteractionLogEntry> all = new ArrayList<>();
    mailtrail.entries().log().forEach(EntryFilter.all(), all::add);
    return all;
  }

  InteractionLogEntry entry(int number) {
    return log().get(number - 1);
  }

  void takeAway(int number) {
    mailbox(MAIN).takeAway(entry(number).interaction().message().item().id());
  }

  BrokenLinks broken() {
    return mailtrail.links().broken();
  }

  LinkCount on(CountBrokenLinks count) {
    for (int turn = 0; turn < 200; turn++) {
      Duration wait = count.run();
      trial.clock.pass(wait);
      if (broken().count().run().endedAt().isPresent()) {
        return broken().count();
      }
    }
    throw new AssertionError("the run does not end");
  }

  static Tally tally(LinkCount count) {
    return count.mailboxes().get(MAIN);
  }

  Links of(int requests) {
    return new Links(
        mailtrail.storage(),
        trial.mailboxes(),
        new CountBrokenLinks.Habits(Duration.ofDays(1), requests),
        trial.clock);
  }
}
