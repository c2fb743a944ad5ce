package org.mailtrail.application.logging.filing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.logging.batch.Decided;
import org.mailtrail.application.logging.pass.Tally;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageIdentity;

/**
 * What waits in the intake, each message once in a pass. A server may go on listing what was moved,
 * and each further move may make another copy: what was filed and is listed again is set aside.
 */
public final class Arrivals {
  /** Two rules deliver a message twice; more copies of one instant after that are not mail. */
  private static final int MOST_FILINGS = 3;

  /** A list that is longer leads in circles; a folder holds a million. */
  private static final int MOST_PAGES = 100_000;

  /** A server may give pages with nothing on them although more follow (OData 4.01 §11.2.6.7). */
  private static final int MOST_EMPTY = 10;

  /**
   * What is listed again is listed by one of the next pages, and stays remembered as long as it is:
   * so many are more than ten pages hold.
   */
  private static final int MOST_REMEMBERED = 10_000;

  private static final MailIntake.Waiting NOTHING = new MailIntake.Waiting(List.of(), false);

  private final MailIntake intake;
  private final int pageSize;
  private final Set<ItemId> ghostsBefore;
  private final Tally tally;
  private final Set<ItemId> aside = new HashSet<>();
  private final Set<ItemId> repeated = new HashSet<>();
  private final Set<ItemId> ghosts = new HashSet<>();
  private final Latest<ItemId, Filed.Status> away = new Latest<>(MOST_REMEMBERED);
  private final Latest<Mark, Integer> filings = new Latest<>(MOST_REMEMBERED);
  private final Latest<ItemId, Mark> marks = new Latest<>(MOST_REMEMBERED);

  /**
   * Arrivals of one pass.
   *
   * @param ghostsBefore what earlier passes have set aside
   */
  public Arrivals(MailIntake intake, int pageSize, Set<ItemId> ghostsBefore, Tally tally) {
    this.intake = intake;
    this.pageSize = pageSize;
    this.ghostsBefore = ghostsBefore;
    this.tally = tally;
  }

  /** By what copies of one delivery are known when their ids change. */
  private record Mark(MessageIdentity identity, Instant receivedAt) {}

  /** How many messages stay at the old end, as far as is known. */
  int asideCount() {
    return aside.size();
  }

  /** How much is remembered of what is away. */
  int remembered() {
    return away.size() + filings.size() + marks.size();
  }

  /** What was said to be moved and is listed all the same. */
  public Set<ItemId> ghosts() {
    return ghosts;
  }

  /** The first page with anything to work on; empty when nothing waits but what was set aside. */
  MailIntake.Waiting first() {
    Set<ItemId> scanned = new HashSet<>();
    int offset = aside.size();
    int empty = 0;
    MailIntake.Waiting fresh = NOTHING;
    for (int pages = 0; pages < MOST_PAGES && fresh.items().isEmpty(); pages++) {
      MailIntake.Waiting page = intake.read(pageSize, offset);
      List<ItemId> ids = page.items().stream().map(IntakeItem::id).toList();
      fresh = fresh(page);
      empty = ids.isEmpty() ? empty + 1 : 0;
      if (!page.hasMore() || empty > MOST_EMPTY || !(ids.isEmpty() || scanned.addAll(ids))) {
        return fresh;
      }
      offset += ids.isEmpty() ? pageSize : ids.size();
    }
    return fresh;
  }

  /** A page as the server gives it. */
  MailIntake.Waiting read(int offset) {
    return intake.read(pageSize, offset);
  }

  /** Leaves out what was set aside, and sets aside what is listed again. */
  MailIntake.Waiting fresh(MailIntake.Waiting page) {
    List<IntakeItem> fresh = new ArrayList<>();
    Set<ItemId> once = new HashSet<>();
    for (IntakeItem item : page.items()) {
      if (!aside.contains(item.id()) && once.add(item.id()) && !isRepeated(item)) {
        mark(item).ifPresent(mark -> marks.note(item.id(), mark));
        fresh.add(item);
      }
    }
    return new MailIntake.Waiting(fresh, page.hasMore());
  }

  private boolean isRepeated(IntakeItem item) {
    ItemId id = item.id();
    Optional<Filed.Status> before = away.of(id);
    boolean isGhost =
        ghostsBefore.contains(id) || before.filter(Filed.Status.MOVED::equals).isPresent();
    boolean isCopy = isCopy(item);
    if (!isGhost && !isCopy && before.isEmpty()) {
      return false;
    }
    if (repeated.add(id)) {
      tally.repeated(1);
    }
    if (isGhost || isCopy) {
      ghosts.add(id);
    }
    return true;
  }

  private boolean isCopy(IntakeItem item) {
    return mark(item).flatMap(filings::of).filter(times -> times >= MOST_FILINGS).isPresent();
  }

  private static Optional<Mark> mark(IntakeItem item) {
    return item instanceof IntakeItem.Legible legible
        ? Optional.of(mark(legible.message()))
        : Optional.empty();
  }

  private static Mark mark(Message message) {
    return new Mark(MessageIdentity.of(message), message.summary().receivedAt());
  }

  /** What became of decided messages. */
  void settled(Decided decided, List<Filed> filed) {
    aside.addAll(decided.pending());
    aside.addAll(Filing.left(filed));
    decided.absent().forEach(item -> away.note(item, Filed.Status.GONE));
    for (Filed one : filed) {
      if (one.isAway()) {
        away.note(one.item(), one.status());
        marks
            .take(one.item())
            .filter(mark -> one.status() == Filed.Status.MOVED)
            .ifPresent(mark -> filings.note(mark, filings.of(mark).orElse(0) + 1));
      }
    }
  }
}
