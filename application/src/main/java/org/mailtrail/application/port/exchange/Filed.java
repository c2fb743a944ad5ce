package org.mailtrail.application.port.exchange;

import java.util.Optional;
import org.mailtrail.domain.message.ItemId;

/**
 * What became of a filing order.
 *
 * @param item the id in the order
 * @param status the result
 * @param now how it is found from now on; the same id where that does not change, or is not known
 * @param problem why it failed, empty otherwise
 */
public record Filed(ItemId item, Status status, Place now, String problem) {
  /** The message is where it should be, and is found there like this. */
  public static Filed moved(ItemId item, Place now) {
    return new Filed(item, Status.MOVED, now, "");
  }

  /** The message is no longer in the mailbox, or not where it was. */
  public static Filed gone(ItemId item) {
    return new Filed(item, Status.GONE, Place.of(item), "");
  }

  /** The message is still where it was. */
  public static Filed failed(ItemId item, String problem) {
    return new Filed(item, Status.FAILED, Place.of(item), problem);
  }

  /** Whether the message has left the intake. */
  public boolean isAway() {
    return status != Status.FAILED;
  }

  /**
   * How a message is found.
   *
   * @param item its id
   * @param folder the name of its folder as a person sees it, empty where Exchange does not say
   * @param webLink the address that opens it in Outlook on the web, absent where Exchange does not
   *     say; need not be asked for of what goes to {@link Destination#NOT_LOGGED}, which has no
   *     entry from which it could be opened
   */
  public record Place(ItemId item, String folder, Optional<String> webLink) {
    /** Of a message of which only the id is known. */
    public static Place of(ItemId item) {
      return new Place(item, "", Optional.empty());
    }
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
