package org.mailtrail.application.unmatched;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mailtrail.application.log.desk.DeskAnswer;
import org.mailtrail.application.port.ledger.LedgerRef;

/**
 * What became of messages that somebody assigned.
 *
 * @param replies of each message how many entries were written, or why it stays where it is
 * @param notFiled what was logged and could not be filed into the archive, each as a sentence; it
 *     is found where it lies
 */
public record Assigned(Map<LedgerRef, DeskAnswer<Integer>> replies, List<String> notFiled) {
  /** Copies both. */
  public Assigned {
    replies = Collections.unmodifiableMap(new LinkedHashMap<>(replies));
    notFiled = List.copyOf(notFiled);
  }

  /** How many messages were logged. */
  public long logged() {
    return replies.values().stream().filter(DeskAnswer.Done.class::isInstance).count();
  }
}
