package org.mailtrail.graph.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.phrase.Phrase;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.ledger.LedgerSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.exchange.http.telling.ExchangeWork;
import org.mailtrail.graph.batch.BatchReads;
import org.mailtrail.graph.batch.BatchStep;
import org.mailtrail.graph.batch.Budget;
import org.mailtrail.graph.batch.SideBySide;
import org.mailtrail.graph.batch.StepAnswer;
import org.mailtrail.graph.json.ListBody;
import org.mailtrail.graph.message.MessageDraft;
import org.mailtrail.graph.message.PropertyDraft;
import org.mailtrail.graph.transport.GraphRefusal;

/** Reads messages by id, as many as memory should hold at once. */
public final class MessageReads {
  private static final Phrase FETCHING = ExchangeWork.READING_MESSAGES.with();
  private static final int AT_ONCE = 80;

  private final MailboxRequests requests;
  private final SideBySide threads;
  private final Digests digests;
  private final SignedContent signed;

  /** Reads in this mailbox. */
  public MessageReads(MailboxRequests requests, SideBySide threads) {
    this.requests = requests;
    this.threads = threads;
    this.digests = new Digests(requests);
    this.signed = new SignedContent(requests);
  }

  /**
   * Reads them; those that are gone are left out.
   *
   * @return in order; the last ones are missing where all together are too large
   */
  public List<IntakeItem> fetch(List<ItemId> items) {
    Budget budget = Budget.of(ListBody.ELEMENT_BYTES, ListBody.PAGE_BYTES);
    List<IntakeItem> read = new ArrayList<>();
    for (int from = 0; from < items.size(); from += AT_ONCE) {
      List<ItemId> group = items.subList(from, Math.min(items.size(), from + AT_ONCE));
      for (Chunk chunk : threads.work(group, ids -> List.of(fetchChunk(ids, budget)))) {
        read.addAll(chunk.items());
        if (!chunk.isWhole()) {
          return read;
        }
      }
      if (budget.isSpent()) {
        return read;
      }
    }
    return read;
  }

  private record Chunk(List<IntakeItem> items, boolean isWhole) {}

  private Chunk fetchChunk(List<ItemId> items, Budget budget) {
    BatchReads<MessageDraft> reads =
        new BatchReads<>(requests.client(), FETCHING, MessageDraft::new, budget);
    List<StepAnswer<MessageDraft>> answers = reads.read(items.stream().map(this::step).toList());
    List<IntakeItem> read = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      item(items.get(i), answers.get(i)).ifPresent(read::add);
    }
    return new Chunk(read, answers.size() == items.size());
  }

  private BatchStep step(ItemId item) {
    return BatchStep.read(requests.mailbox(), item, MessageDraft.SELECT, PropertyDraft.EXPAND);
  }

  private Optional<IntakeItem> item(ItemId item, StepAnswer<MessageDraft> answer) {
    if (answer.refusal().isEmpty()) {
      return Optional.of(signed.opened(item(item, answer.body())));
    }
    GraphRefusal refusal = answer.refusal().get();
    return switch (refusal.kind(Kind.ITEM_GONE)) {
      case ITEM_GONE -> Optional.empty();
      case REFUSED ->
          Optional.of(
              new IntakeItem.Illegible(
                  item,
                  Optional.empty(),
                  LedgerSentence.NOT_HANDED_OUT.with(Phrase.foreign(refusal.toString()))));
      default -> throw refusal.exception(FETCHING, Kind.ITEM_GONE);
    };
  }

  /** A message that was read; a signed one is still closed. */
  IntakeItem item(ItemId item, MessageDraft draft) {
    return draft.item(item, digests::of, requests.client().transport().now());
  }

  /** These messages, and what the signed ones among them are inside. */
  List<IntakeItem> opened(List<IntakeItem> items) {
    return items.stream().anyMatch(SignedContent::isSigned)
        ? threads.work(items, chunk -> chunk.stream().map(signed::opened).toList())
        : items;
  }
}
