package org.mailtrail.ews.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.domain.message.ItemId;

/**
 * What a folder lists although it is not there: lists lag behind, and some never catch up. Whoever
 * reads on must go past them. Used by one thread.
 */
final class Ghosts {
  private static final int MOST = 10_000;
  private final Set<ItemId> seen = new LinkedHashSet<>();

  boolean contains(ItemId item) {
    return seen.contains(item);
  }

  int count() {
    return seen.size();
  }

  void add(ItemId item) {
    seen.add(item);
    if (seen.size() > MOST) {
      throw new ExchangeException(
          Kind.UNREACHABLE,
          "reading messages: Exchange lists more than " + MOST + " messages which it does not have",
          null);
    }
  }

  void forget() {
    seen.clear();
  }
}
