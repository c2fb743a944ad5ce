package org.mailtrail.application.unmatched.again;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRef;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.unmatched.UnmatchedMail;
import org.mailtrail.application.unmatched.AssignUnmatched;
import org.mailtrail.application.unmatched.Assigned;
import org.mailtrail.application.unmatched.Assignment;

/**
 * Decides the newest unmatched messages once more, with salespeople and contacts as they are by
 * now: first to see what would be logged, then to log it, with its true dates. What still nobody is
 * found for stays as it is.
 */
public final class MatchAgain {
  /** So many messages are looked at, the newest. */
  public static final int MOST = 1_000;

  private final UnmatchedMail mail;
  private final AssignUnmatched assign;

  /** Looks into this queue. */
  public MatchAgain(UnmatchedMail mail, AssignUnmatched assign) {
    this.mail = mail;
    this.assign = assign;
  }

  /**
   * What would be logged.
   *
   * @param looked how many messages were looked at
   * @param matching those that would be logged, newest first
   * @param hasMore whether older ones wait that were not looked at
   */
  public record Preview(int looked, List<LedgerRow> matching, boolean hasMore) {
    /** Copies the list. */
    public Preview {
      matching = List.copyOf(matching);
    }
  }

  /**
   * Tells what would be logged. Nothing is written.
   *
   * @throws org.mailtrail.application.port.PortException when the books or a mailbox are out of
   *     reach
   */
  public Preview preview() {
    List<LedgerRow> matching = new ArrayList<>();
    List<LedgerRow> page = page(Optional.empty());
    int looked = 0;
    while (!page.isEmpty() && looked < MOST) {
      List<LedgerRef> refs = assign.matchingBy(page);
      page.stream().filter(row -> refs.contains(LedgerRef.of(row))).forEach(matching::add);
      looked += page.size();
      page = page(Optional.of(LedgerPosition.waiting(page.get(page.size() - 1))));
    }
    return new Preview(looked, matching, !page.isEmpty());
  }

  private List<LedgerRow> page(Optional<LedgerPosition> after) {
    return mail.page(Optional.empty(), after, AssignUnmatched.MOST);
  }

  /**
   * Logs what would be logged; of two who do so at once each message is logged by one.
   *
   * @param who who wants it
   * @return what became of those that would be logged
   * @throws org.mailtrail.application.port.PortException when the books or a mailbox are out of
   *     reach; what was logged by then stays so
   */
  public Assigned run(String who) {
    List<LedgerRef> refs = preview().matching().stream().map(LedgerRef::of).toList();
    Map<LedgerRef, DeskAnswer<Integer>> replies = new LinkedHashMap<>();
    List<String> notFiled = new ArrayList<>();
    for (int from = 0; from < refs.size(); from += AssignUnmatched.MOST) {
      List<LedgerRef> some = refs.subList(from, Math.min(refs.size(), from + AssignUnmatched.MOST));
      Assigned assigned =
          assign
              .assign(some, Assignment.nobodys(), who)
              .match(done -> done, refusal -> refused(some, refusal));
      replies.putAll(assigned.replies());
      notFiled.addAll(assigned.notFiled());
    }
    return new Assigned(replies, notFiled);
  }

  private static Assigned refused(List<LedgerRef> refs, Refusal refusal) {
    Map<LedgerRef, DeskAnswer<Integer>> replies = new LinkedHashMap<>();
    refs.forEach(ref -> replies.put(ref, DeskAnswer.refused(refusal)));
    return new Assigned(replies, List.of());
  }
}
