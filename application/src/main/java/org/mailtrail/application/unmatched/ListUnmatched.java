package org.mailtrail.application.unmatched;

import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.application.port.unmatched.Sender;
import org.mailtrail.application.port.unmatched.UnmatchedMail;

/** Shows the messages that wait for a person, newest first. */
public final class ListUnmatched {
  private static final int MOST = 500;

  private final UnmatchedMail mail;

  /** Lists from this queue. */
  public ListUnmatched(UnmatchedMail mail) {
    this.mail = mail;
  }

  /**
   * One page.
   *
   * @param sender only of this address or domain
   * @param after where the page before says that the next begins; empty for the first page
   * @param atMost how many, 1 to 500
   * @throws org.mailtrail.application.port.StoreException when the books are out of reach
   */
  public Page list(Optional<Sender> sender, Optional<LedgerPosition> after, int atMost) {
    int size = Math.max(1, Math.min(atMost, MOST));
    List<LedgerRow> oneMore = mail.page(sender, after, size + 1);
    if (oneMore.size() <= size) {
      return new Page(oneMore, Optional.empty());
    }
    List<LedgerRow> page = oneMore.subList(0, size);
    return new Page(page, Optional.of(LedgerPosition.waiting(page.get(size - 1))));
  }

  /**
   * Some of the messages.
   *
   * @param messages newest first
   * @param next after which one the next page begins; empty on the last page
   */
  public record Page(List<LedgerRow> messages, Optional<LedgerPosition> next) {
    /** Copies the list. */
    public Page {
      messages = List.copyOf(messages);
    }
  }
}
