package org.mailtrail.jpa.ledger;

import org.hibernate.query.CommonQueryContract;
import org.mailtrail.application.port.ledger.LedgerPosition;
import org.mailtrail.jpa.row.Stored;

/** The orders in which people read the table {@code ledger l}, and what is behind a row of it. */
public final class LedgerOrder {
  /** The end of a statement. */
  public static final String NEWEST_FIRST =
      " order by l.recorded_at desc, l.mailbox desc, l.item_hash desc";

  /** A condition; the first part leads the index, the others tell what is of one time. */
  public static final String BEHIND =
      "l.recorded_at <= :lastAt and (l.recorded_at < :lastAt or l.mailbox < :lastMailbox"
          + " or (l.mailbox = :lastMailbox and l.item_hash < :lastItem))";

  /** When a message arrived, as PostgreSQL's index of what waits has it. */
  public static final String ARRIVED = "coalesce(l.received_at, l.recorded_at)";

  /** The end of a statement that tells what waits. */
  public static final String NEWEST_WAITING_FIRST = NEWEST_FIRST.replace("l.recorded_at", ARRIVED);

  /** The condition in that order. */
  public static final String WAITING_BEHIND = BEHIND.replace("l.recorded_at", ARRIVED);

  private LedgerOrder() {}

  /** Gives the condition its values. */
  public static void bind(CommonQueryContract query, LedgerPosition last) {
    query
        .setParameter("lastAt", last.at())
        .setParameter("lastMailbox", last.ref().mailbox().value())
        .setParameter("lastItem", Stored.hash(last.ref().item().value()));
  }
}
