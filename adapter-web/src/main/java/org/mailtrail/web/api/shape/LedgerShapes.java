package org.mailtrail.web.api.shape;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.port.unmatched.SenderCount;
import org.mailtrail.application.unmatched.ListUnmatched;
import org.mailtrail.web.shape.FieldShapes;
import org.mailtrail.web.shape.ObjectShape;
import org.mailtrail.web.shape.Shapes;

/** How rows of the ledger look, and what people decide of them. */
public final class LedgerShapes {
  /** A row. */
  public static final ObjectShape<LedgerRow> ROW =
      ObjectShape.<LedgerRow>named("LedgerRow")
          .with("mailbox", Shapes.text(), row -> row.sighting().mailbox().value())
          .with("item", Shapes.text(), row -> row.sighting().item().value())
          .maybe("key", Shapes.text(), row -> row.sighting().key().map(Object::toString))
          .maybe("sentAt", Shapes.moment(), row -> row.sighting().times().sentAt())
          .maybe("receivedAt", Shapes.moment(), row -> row.sighting().receivedAt())
          .with("author", Shapes.text(), row -> row.sighting().author())
          .with("subject", Shapes.text(), row -> row.sighting().subject())
          .with("outcome", Shapes.nameOf(Outcome.class), row -> row.outcome().name())
          .with("reason", Shapes.text(), row -> row.reason().word())
          .with("explanation", Shapes.text(), LedgerRow::explanation)
          .with("attempts", Shapes.whole(), row -> (long) row.attempts())
          .with("pass", Shapes.text("uuid"), row -> row.recorded().pass().toString())
          .with("at", Shapes.moment(), row -> row.recorded().at());

  /** Some rows, and where the page behind them begins. */
  public record Page(List<LedgerRow> rows, Optional<LedgerPosition> next) {}

  /** Some rows. */
  public static final ObjectShape<Page> PAGE =
      ObjectShape.<Page>named("LedgerPage")
          .with("rows", Shapes.many(ROW), Page::rows)
          .maybe("next", Shapes.text(), page -> page.next().map(LedgerPosition::toString));

  /** Some of the messages that wait for a person. */
  public static final ObjectShape<ListUnmatched.Page> QUEUE =
      ObjectShape.<ListUnmatched.Page>named("UnmatchedPage")
          .with("messages", Shapes.many(ROW), ListUnmatched.Page::messages)
          .maybe("next", Shapes.text(), page -> page.next().map(LedgerPosition::toString));

  private static final ObjectShape<SenderCount> COUNT =
      ObjectShape.<SenderCount>named("SenderCount")
          .with("sender", Shapes.text(), SenderCount::sender)
          .with("messages", Shapes.whole(), SenderCount::messages)
          .with("last", Shapes.moment(), SenderCount::last);

  /** Who sent most of them. */
  public static final ObjectShape<List<SenderCount>> COUNTS =
      ObjectShape.<List<SenderCount>>named("SenderCounts")
          .with("senders", Shapes.many(COUNT), counts -> counts);

  /** Who is never logged. */
  public static final ObjectShape<List<Sender>> NEVER =
      ObjectShape.<List<Sender>>named("NeverLogged")
          .with(
              "senders",
              Shapes.many(Shapes.text()),
              senders -> senders.stream().map(Sender::value).toList());

  /** A copy in a mailbox. */
  public static final ObjectShape<LedgerRow> REF =
      ObjectShape.<LedgerRow>named("MessageRef")
          .with("mailbox", FieldShapes.SHORT_NAME, row -> row.sighting().mailbox().value())
          .with("item", FieldShapes.ITEM, row -> row.sighting().item().value());

  private LedgerShapes() {}
}
