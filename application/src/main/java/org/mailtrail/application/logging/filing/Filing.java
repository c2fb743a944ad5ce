package org.mailtrail.application.logging.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mailtrail.application.logging.batch.Decided;
import org.mailtrail.application.logging.pass.Familiar;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.logging.pass.Tally;
import org.mailtrail.application.port.books.Books;
import org.mailtrail.application.port.books.UnitOfWork;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.application.port.pass.LeaseLostException;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/** Files decided messages away, and keeps the books right where that changes their ids. */
public final class Filing {
  private final PassContext context;
  private final MailIntake intake;
  private final PassLock.Lease lease;
  private final Tally tally;
  private final Familiar.Copies familiar;
  private final Set<ItemId> refiled = new HashSet<>();

  public Filing(
      PassContext context,
      MailIntake intake,
      PassLock.Lease lease,
      Tally tally,
      Familiar.Copies familiar) {
    this.familiar = familiar;
    this.context = context;
    this.intake = intake;
    this.lease = lease;
    this.tally = tally;
  }

  /**
   * Files away from the caller's own thread: asks for the lease, moves, writes down what came of
   * it.
   *
   * @throws LeaseLostException when another process works the mailbox by now
   */
  public List<Filed> file(Decided decided) {
    requireLease(decided);
    List<Filed> filed = move(decided);
    settle(decided, filed);
    return filed;
  }

  /**
   * Only who still has the mailbox may move its messages.
   *
   * @throws LeaseLostException when another process works it by now
   */
  void requireLease(Decided decided) {
    if (!decided.orders().isEmpty() && !lease.renew()) {
      throw new LeaseLostException(context.settings().mailbox());
    }
  }

  /** Moves messages; touches neither the books nor the tally. */
  List<Filed> move(Decided decided) {
    return decided.orders().isEmpty() ? List.of() : intake.file(decided.orders());
  }

  /** Writes down what came of it. */
  void settle(Decided decided, List<Filed> filed) {
    relocate(decided, filed);
    filed.stream()
        .filter(one -> one.status() == Filed.Status.MOVED)
        .forEach(one -> familiar.filed(one.now().item()));
    filed.stream()
        .filter(one -> decided.again().contains(one.item()))
        .forEach(one -> refiled.addAll(List.of(one.item(), one.now().item())));
    Set<ItemId> left = left(filed);
    tally.notFiled(left.size());
    tally.refiled(decided.again().stream().filter(item -> !left.contains(item)).count());
  }

  /** The ids, before and after, of what an earlier pass had decided and this one has filed. */
  public Set<ItemId> refiled() {
    return refiled;
  }

  /** Those that are still where they were. */
  static Set<ItemId> left(List<Filed> filed) {
    Set<ItemId> left = new HashSet<>();
    filed.stream().filter(one -> !one.isAway()).map(Filed::item).forEach(left::add);
    return left;
  }

  /** What the books have right already is not written again. */
  private void relocate(Decided decided, List<Filed> results) {
    Map<ItemId, Filed.Place> renamed = new HashMap<>();
    List<Relocation> moved = new ArrayList<>();
    Set<ItemId> archived = decided.archived();
    for (Filed filed : results) {
      if (!filed.now().item().equals(filed.item())) {
        renamed.put(filed.item(), filed.now());
        moved.add(relocation(decided, filed));
      } else if (archived.contains(filed.item()) && isElsewhere(decided, filed)) {
        moved.add(relocation(decided, filed));
      }
    }
    if (!moved.isEmpty()) {
      relocate(context.books(), renamed, moved);
    }
  }

  /** A link that is lost with the database's machine is looked up; an id must not be. */
  private void relocate(Books books, Map<ItemId, Filed.Place> renamed, List<Relocation> moved) {
    MailboxName mailbox = context.settings().mailbox();
    UnitOfWork unit = books.unitOfWork();
    if (renamed.isEmpty()) {
      unit.runUnsynced(() -> books.log().relocate(mailbox, moved));
    } else {
      unit.run(
          () -> {
            books.ledger().relocate(mailbox, renamed);
            books.log().relocate(mailbox, moved);
          });
    }
  }

  private static Relocation relocation(Decided decided, Filed filed) {
    return new Relocation(filed.item(), decided.key(filed.item()), filed.now());
  }

  /** Whether its entries, if it has some, name another folder or web link. */
  private boolean isElsewhere(Decided decided, Filed filed) {
    Filed.Place now = filed.now();
    boolean folder = now.folder().isEmpty() || now.folder().equals(context.folders().archive());
    boolean link = now.webLink().isEmpty() || now.webLink().equals(decided.webLink(filed.item()));
    return !folder || !link;
  }
}
