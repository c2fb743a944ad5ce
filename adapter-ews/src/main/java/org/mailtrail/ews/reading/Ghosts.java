package org.mailtrail.ews.reading;

import java.util.LinkedHashSet;
import java.util.Set;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.PortSentence;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.ews.telling.EwsSentence;
import org.mailtrail.exchange.http.telling.ExchangeWork;

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
          PortSentence.IN_DOING.with(
              ExchangeWork.READING_MESSAGES.with(), EwsSentence.LISTS_GHOSTS.with(MOST)),
          null);
    }
  }

  void forget() {
    seen.clear();
  }
}
