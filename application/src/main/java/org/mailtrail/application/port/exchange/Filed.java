package org.mailtrail.application.port.exchange;

import org.mailtrail.domain.message.ItemId;

/**
 * What became of a filing order.
 *
 * @param item the id in the order
 * @param status the result
 * @param now the id from now on; the same where it does not change, or is not known yet
 * @param problem why it failed, empty otherwise
 */
public record Filed(ItemId item, Status status, ItemId now, String problem) {
  /** The message is where it should be, under this id. */
  public static Filed moved(ItemId item, ItemId now) {
    return new Filed(item, Status.MOVED, now, "");
  }

  /** The message is no longer in the mailbox, or not where it was. */
  public static Filed gone(ItemId item) {
    return new Filed(item, Status.GONE, item, "");
  }

  /** The message is still where it was. */
  public static Filed failed(ItemId item, String problem) {
    return new Filed(item, Status.FAILED, item, problem);
  }

  /** Whether the message has left the intake. */
  public boolean isAway() {
    return status != Status.FAILED;
  }

  /** The results that a filing can have. */
  public enum Status {
    /** It lies in its destination. */
    MOVED,
    /** Somebody else took it away. */
    GONE,
    /** It could not be moved. */
    FAILED
  }
}
