package org.mailtrail.application.links;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailtrail.application.links.LinkCheck.Fate;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.links.BrokenLinks;
import org.mailtrail.application.port.links.LinkCount;
import org.mailtrail.application.port.links.LinkCount.Tally;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;

/** Goes through the log by entry numbers and keeps, piece by piece, which messages are gone. */
final class LinkWalk {
  /** So much is kept in one transaction, however many mailboxes share it. */
  private static final int PIECE = 500;

  private final Books books;
  private final LinkCheck check;
  private final Clock clock;

  LinkWalk(Books books, LinkCheck check, Clock clock) {
    this.books = books;
    this.check = check;
    this.clock = clock;
  }

  /**
   * What it reads and writes.
   *
   * @param log the entries
   * @param broken those whose message is gone
   * @param unitOfWork of both
   */
  record Books(InteractionLog log, BrokenLinks broken, UnitOfWork unitOfWork) {}

  /**
   * How it stands after a piece.
   *
   * @param count how far the count has come
   * @param goesOn whether there is another piece for this turn
   */
  record Stand(LinkCount count, boolean goesOn) {}

  LinkCount count() {
    return books.broken().count();
  }

  /** Begins a run, unless somebody else has; how far the count has come then. */
  LinkCount begin(LinkCount before) {
    LinkCount begun = before.begun(clock.instant());
    return books.broken().keep(before, begun) ? begun : count();
  }

  /** Ends the run that is under way. */
  Stand end(LinkCount before, LinkCount last) {
    LinkCount ended = last.runEnded(clock.instant(), books.broken().tally());
    return new Stand(books.broken().keep(before, ended) ? ended : before, false);
  }

  Turn turn() {
    return new Turn();
  }

  /** What is done in one go; no mailbox is asked for more than a minute allows. */
  final class Turn {
    private final Asked asked = new Asked();

    /**
     * Looks at the next entries.
     *
     * @param limit the run ends when so much was asked
     */
    Stand goOn(LinkCount count, int limit) {
      int open = limit - count.run().asked();
      if (open <= 0) {
        return end(count, count);
      }
      if (asked.left() <= 0) {
        return new Stand(count, false);
      }
      int most = Math.min(open, Math.min(PIECE, asked.left() * check.mailboxes()));
      List<InteractionLogEntry> next =
          books.log().page(EntryFilter.all(), count.round().below(), most);
      return next.isEmpty()
          ? end(count, count.roundEnded(clock.instant()))
          : look(count, bearable(next, asked.left()));
    }

    /** The first of them, up to where one mailbox would be asked for more than that. */
    private static List<InteractionLogEntry> bearable(List<InteractionLogEntry> next, int most) {
      Map<MailboxName, Integer> each = new HashMap<>();
      return next.stream()
          .takeWhile(
              entry -> each.merge(entry.interaction().message().mailbox(), 1, Integer::sum) <= most)
          .toList();
    }

    private Stand look(LinkCount count, List<InteractionLogEntry> next) {
      int before = asked.total();
      Map<EntryNumber, Fate> fates = check.look(next, asked);
      List<InteractionLogEntry> seen =
          next.stream().filter(entry -> fates.containsKey(entry.number())).toList();
      if (seen.isEmpty()) {
        return new Stand(count, false);
      }
      EntryNumber last = seen.get(seen.size() - 1).number();
      LinkCount now = count.wentOn(last, asked.total() - before, tallies(seen, fates));
      return kept(count, now, fates) ? new Stand(now, true) : new Stand(count, false);
    }

    private Map<MailboxName, Tally> tallies(
        List<InteractionLogEntry> seen, Map<EntryNumber, Fate> fates) {
      Map<MailboxName, Tally> tallies = new HashMap<>();
      for (InteractionLogEntry entry : seen) {
        Fate fate = fates.getOrDefault(entry.number(), Fate.UNASKED);
        tallies.merge(entry.interaction().message().mailbox(), fate.tally(), Tally::plus);
      }
      return tallies;
    }
  }

  private boolean kept(LinkCount before, LinkCount now, Map<EntryNumber, Fate> fates) {
    List<EntryNumber> gone = numbers(fates, EnumSet.of(Fate.GONE));
    List<EntryNumber> there = numbers(fates, EnumSet.of(Fate.THERE, Fate.MENDED));
    return books
        .unitOfWork()
        .run(
            () -> {
              boolean isOurs = books.broken().keep(before, now);
              if (isOurs) {
                books.broken().judge(gone, there, clock.instant());
              }
              return isOurs;
            });
  }

  private static List<EntryNumber> numbers(Map<EntryNumber, Fate> fates, Set<Fate> which) {
    return fates.entrySet().stream()
        .filter(one -> which.contains(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
