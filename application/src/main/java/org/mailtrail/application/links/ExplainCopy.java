package org.mailtrail.application.links;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.logging.ExplainDecision;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.Mailboxes;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.domain.decision.Verdict;
import org.mailtrail.domain.message.Message;

/**
 * Reads a message of the ledger once more and tells what would be decided of it now; writes
 * nothing. What was decided then stands in the ledger.
 */
public final class ExplainCopy {
  private final Mailboxes mailboxes;
  private final RegisteredMailboxes registered;
  private final Supplier<ExplainDecision> explain;

  /** Reads from these mailboxes, and decides like this. */
  public ExplainCopy(
      Mailboxes mailboxes, RegisteredMailboxes registered, Supplier<ExplainDecision> explain) {
    this.mailboxes = mailboxes;
    this.registered = registered;
    this.explain = explain;
  }

  /**
   * What would be decided; empty when the copy is gone, cannot be read, or its mailbox is not
   * registered.
   *
   * @throws org.mailtrail.application.port.ExchangeException when the mailbox cannot be reached
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public Optional<Explained> explain(LedgerRef ref) {
    return registered
        .find(ref.mailbox())
        .flatMap(
            setup ->
                mailboxes.open(setup).intake().fetch(List.of(ref.item())).stream()
                    .filter(item -> item.id().equals(ref.item()))
                    .findFirst())
        .flatMap(ExplainCopy::legible)
        .map(message -> new Explained(message, explain.get().run(message)));
  }

  private static Optional<Message> legible(IntakeItem item) {
    return item.match(legible -> Optional.of(legible.message()), illegible -> Optional.empty());
  }

  /**
   * A message and what would be decided of it.
   *
   * @param message the message
   * @param verdict the rule, the decision, and who was found
   */
  public record Explained(Message message, Verdict verdict) {}
}
