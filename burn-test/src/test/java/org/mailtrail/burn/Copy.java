package org.mailtrail.burn;

import java.time.Instant;
import org.mailtrail.domain.message.ItemId;

/**
 * One copy of a message in a mailbox.
 *
 * @param id its id now
 * @param mail which message it is
 * @param folder where it lies
 * @param receivedAt when it came
 * @param order which came first of those that came at one time
 */
record Copy(ItemId id, Mail mail, String folder, Instant receivedAt, long order) {
  /** What it is called, whatever its id is by now. */
  String name() {
    return id.value().replace("'", "");
  }

  Copy movedTo(String other, ItemId now) {
    return new Copy(now, mail, other, receivedAt, order);
  }
}
