package org.mailtrail.graph.mailbox;

import java.util.EnumSet;
import java.util.Set;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;

/** What it means that the MIME of one message could not be read. */
final class ContentTrouble {
  private static final Set<Kind> OF_ITEM = EnumSet.of(Kind.ITEM_GONE, Kind.REFUSED);

  private ContentTrouble() {}

  /** Whether Graph refuses it, for good. */
  static boolean isRefusal(ExchangeException trouble) {
    return OF_ITEM.contains(trouble.kind());
  }

  /**
   * Whether Graph has answered until the end of all patience that it failed, although it has just
   * listed the message: another message is not to wait for this one.
   */
  static boolean isLasting(ExchangeException trouble) {
    Throwable fault = trouble.getCause();
    return trouble.kind() == Kind.UNREACHABLE && fault != null && fault.getCause() == null;
  }
}
