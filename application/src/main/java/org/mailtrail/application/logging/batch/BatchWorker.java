package org.mailtrail.application.logging.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.logging.pass.PassControl;
import org.mailtrail.application.logging.pass.Tally;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.pass.LeaseLostException;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.people.KnownPeople;

/**
 * Decides the messages of one page and commits what was decided, a batch in one transaction. A
 * batch that fails is halved until the message stands alone that makes it fail (ADR 0002).
 */
final class BatchWorker {
  private final PassContext context;
  private final Books books;
  private final Known known;
  private final Tally tally;
  private final PassControl control;
  private Identities logged;
  private final List<LedgerRow> committed = new ArrayList<>();

  BatchWorker(PassContext context, Known known, Tally tally, PassControl control) {
    this.context = context;
    this.books = context.books();
    this.known = known;
    this.tally = tally;
    this.control = control;
    this.logged = new Identities(known.logged());
  }

  /** The rows that were committed so far. */
  List<LedgerRow> committed() {
    return committed;
  }

  /**
   * Works messages that the ledger does not know, or only as pending.
   *
   * @return the messages that fail, and why
   * @throws RuntimeException when all of several messages fail: then it is not the messages' fault,
   *     unless each was tried in vain before while others were not
   */
  Map<Message, RuntimeException> work(List<Message> messages) {
    Map<Message, RuntimeException> failures = new LinkedHashMap<>();
    tryTogether(messages, failures);
    if (messages.size() > 1 && failures.size() == messages.size() && isAnyNew(messages)) {
      throw failures.values().iterator().next();
    }
    return failures;
  }

  private boolean isAnyNew(List<Message> messages) {
    return messages.stream().anyMatch(message -> known.of(message.item().id()).isEmpty());
  }

  /** Takes over a row that was committed elsewhere. */
  void add(LedgerRow row) {
    tally.committed(List.of(row), 0);
    committed.add(row);
  }

  private void tryTogether(List<Message> messages, Map<Message, RuntimeException> failures) {
    if (messages.isEmpty()) {
      return;
    }
    try {
      begin(messages);
      commit(decide(messages));
    } catch (RuntimeException failure) {
      if (failure instanceof PortException broken && broken.retryHelps()) {
        throw putDown(messages, failure);
      }
      isolate(messages, failure, failures);
    }
  }

  private void isolate(
      List<Message> messages, RuntimeException failure, Map<Message, RuntimeException> failures) {
    if (messages.size() == 1) {
      failures.put(messages.get(0), failure);
      return;
    }
    int half = messages.size() / 2;
    tryTogether(messages.subList(0, half), failures);
    tryTogether(messages.subList(half, messages.size()), failures);
  }

  private Deciding decide(List<Message> messages) {
    Set<EmailAddress> addresses = new LinkedHashSet<>();
    messages.forEach(message -> addresses.addAll(context.table().addressesToLookUp(message)));
    KnownPeople people = books.people().lookUp(addresses);
    return new Deciding(context, known, messages, people, control.clock().instant());
  }

  /** What kills this process leaves the note behind: it need not outlive the disk. */
  private void begin(List<Message> messages) {
    List<ItemId> items = ids(messages);
    books
        .unitOfWork()
        .runUnsynced(() -> books.workInHand().begin(context.settings().mailbox(), items));
  }

  private static List<ItemId> ids(List<Message> messages) {
    return messages.stream().map(message -> message.item().id()).toList();
  }

  private void commit(Deciding deciding) {
    BatchDraft before = deciding.draft(logged);
    Written written =
        books
            .unitOfWork()
            .run(
                () -> {
                  BatchDraft draft = deciding.withStrangers(before, logged);
                  int fresh = books.log().append(draft.interactions());
                  books.ledger().record(draft.rows());
                  books.workInHand().done(context.settings().mailbox());
                  return new Written(draft, fresh);
                });
    tally.committed(written.draft().rows(), written.entries());
    committed.addAll(written.draft().rows());
    logged = written.draft().logged();
  }

  /** What one unit of work came to. */
  private record Written(BatchDraft draft, int entries) {}

  /** The messages are not to blame, so the next pass must not suspect them. */
  private RuntimeException putDown(List<Message> messages, RuntimeException failure) {
    try {
      books.unitOfWork().run(() -> books.workInHand().done(context.settings().mailbox()));
    } catch (LeaseLostException takenOver) {
      failure.addSuppressed(takenOver);
    } catch (RuntimeException alsoBroken) {
      control.runtime().acquittals().acquit(context.settings().mailbox(), ids(messages));
      failure.addSuppressed(alsoBroken);
    }
    return failure;
  }
}
