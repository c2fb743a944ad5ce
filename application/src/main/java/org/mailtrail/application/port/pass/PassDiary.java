package org.mailtrail.application.port.pass;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.port.ledger.Outcome;
import org.mailtrail.domain.interaction.PassId;

/**
 * Tells of one pass: what was before and after it, and what it wrote when. Throws {@link
 * org.mailtrail.application.port.StoreException}.
 */
public interface PassDiary {
  /**
   * A pass among those of its mailbox.
   *
   * @param around so many before it and so many after it at most
   * @return empty where there is none of that name, or it was forgotten
   */
  Optional<Among> find(PassId pass, int around);

  /**
   * What a pass wrote, oldest first: the rows of the ledger that were written at one time are one
   * batch. Rows that another pass wrote anew since then are told of that one, and what people
   * settled by hand when they did. It is known longer than the pass itself.
   */
  List<Batch> batches(PassId pass, int atMost);

  /**
   * A pass among others.
   *
   * @param pass the pass
   * @param newer those that began after it, the nearest first
   * @param older those that began before it, the nearest first
   */
  record Among(PassReport pass, List<PassReport> newer, List<PassReport> older) {
    /** Copies the lists. */
    public Among {
      newer = List.copyOf(newer);
      older = List.copyOf(older);
    }
  }

  /**
   * Rows that were written together.
   *
   * @param at when
   * @param rows how many of each outcome; outcomes without rows are absent
   */
  record Batch(Instant at, Map<Outcome, Long> rows) {
    /** Copies the numbers. */
    public Batch {
      rows = Map.copyOf(rows);
    }
  }
}
