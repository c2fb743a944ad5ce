package org.mailtrail.application.logging.batch;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.Tally;
import org.mailtrail.application.logging.timing.Timekeeper.Work;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;

/**
 * Decides a page of messages. What was in hand when a process died is worked in ever smaller
 * batches, so that the message that kills it stands alone in the end; only a message that was alone
 * counts as tried in vain (ADR 0002).
 */
public final class PageWorker {
  private static final int SUSPECT_BATCHES = 20;

  private final PassContext context;
  private final Supplier<Set<ItemId>> suspects;
  private final Presence presence;
  private final Tally tally;
  private final PassControl control;
  private final VainTries vainTries;

  /**
   * Deciding in this context.
   *
   * @param suspects what was in hand when a process died; asked for before anything is taken in
   *     hand
   */
  public PageWorker(
      PassContext context,
      Supplier<Set<ItemId>> suspects,
      Presence presence,
      Tally tally,
      PassControl control) {
    this.context = context;
    this.suspects = suspects;
    this.presence = presence;
    this.tally = tally;
    this.control = control;
    this.vainTries = new VainTries(context, control.clock());
  }

  public Set<ItemId> suspects() {
    return suspects.get();
  }

  /** Decides what is open of a page that a list has shown, and commits it. */
  public Decided decideListed(List<IntakeItem> items) {
    return tally.time().spend(Work.DECIDED, () -> decideThose(items));
  }

  private Decided decideThose(List<IntakeItem> items) {
    Known known = known(items);
    Set<ItemId> absent = presence.absent(items, known);
    List<IntakeItem> there = items.stream().filter(item -> !absent.contains(item.id())).toList();
    return decide(there, known).without(absent);
  }

  /** Decides what is open of messages that are there, and commits it. */
  public Decided decide(List<IntakeItem> items) {
    return tally.time().spend(Work.DECIDED, () -> decide(items, known(items)));
  }

  /** Pending messages that are nowhere. */
  public void giveUp(List<LedgerRow> rows) {
    rows.forEach(row -> tally.committed(List.of(vainTries.noteGone(row)), 0));
  }

  private Known known(List<IntakeItem> items) {
    List<ItemRef> refs = items.stream().map(IntakeItem::ref).toList();
    return context.books().ledger().known(context.settings().mailbox(), refs);
  }

  private Decided decide(List<IntakeItem> items, Known known) {
    Page page = Page.sort(items, known, suspects());
    return Decided.of(items, page, known, decide(page, known));
  }

  private List<LedgerRow> decide(Page page, Known known) {
    BatchWorker worker = new BatchWorker(context, known, tally, control);
    page.illegible().forEach(item -> worker.add(vainTries.note(item, known, item.seen())));
    decideTogether(page.trusted(), known, worker);
    if (suspects().size() == 1) {
      page.suspected().forEach(message -> decideAfterDeath(message, known, worker));
    } else {
      decideInSmallBatches(page.suspected(), known, worker);
    }
    return worker.committed();
  }

  private void decideTogether(List<Message> messages, Known known, BatchWorker worker) {
    worker
        .work(messages)
        .forEach(
            (message, failure) ->
                worker.add(
                    vainTries.note(new IntakeItem.Legible(message), known, describe(failure))));
  }

  private void decideInSmallBatches(List<Message> messages, Known known, BatchWorker worker) {
    int size = Math.max(1, suspects().size() / SUSPECT_BATCHES);
    for (int from = 0; from < messages.size(); from += size) {
      int to = Math.min(from + size, messages.size());
      decideTogether(messages.subList(from, to), known, worker);
    }
  }

  private void decideAfterDeath(Message message, Known known, BatchWorker worker) {
    IntakeItem item = new IntakeItem.Legible(message);
    LedgerRow row = vainTries.note(item, known, LedgerSentence.PROCESS_DIED.with());
    if (row.outcome() == Outcome.QUARANTINED) {
      worker.add(row);
    } else {
      Known now = known.withVainTry(item.id());
      BatchWorker alone = new BatchWorker(context, now, tally, control);
      decideTogether(List.of(message), now, alone);
      worker.committed().addAll(alone.committed());
    }
  }

  /** What a ledger row may say of an exception: its kind, never text that could be mail. */
  private static Phrase describe(RuntimeException failure) {
    return LedgerSentence.CANNOT_BE_WORKED.with(failure.getClass().getSimpleName());
  }
}
