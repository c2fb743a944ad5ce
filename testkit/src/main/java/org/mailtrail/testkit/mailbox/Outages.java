package org.mailtrail.testkit.mailbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.domain.message.ItemId;

/** What goes wrong in a mailbox, by order. Safe for several threads. */
public final class Outages {
  private final Map<ItemId, String> stuck = new HashMap<>();
  private final Set<ItemId> silent = new HashSet<>();
  private Optional<Kind> kind = Optional.empty();
  private int goodCalls;

  Outages() {
    // nothing goes wrong yet
  }

  /** From now on every call fails. */
  public void begin(Kind trouble) {
    beginAfter(0, trouble);
  }

  /** So many calls succeed; every later one fails. */
  public synchronized void beginAfter(int calls, Kind trouble) {
    kind = Optional.of(trouble);
    goodCalls = calls;
  }

  /** Calls succeed again. */
  public synchronized void end() {
    kind = Optional.empty();
  }

  /** This message cannot be filed away from now on. */
  public synchronized void hold(ItemId item, String problem) {
    stuck.put(item, problem);
  }

  /** From now on nothing is answered about this message, and filing breaks off there. */
  public synchronized void silence(ItemId item) {
    silent.add(item);
  }

  /** All messages can be filed away again. */
  public synchronized void release() {
    stuck.clear();
    silent.clear();
  }

  synchronized boolean isSilentAbout(ItemId item) {
    return silent.contains(item);
  }

  synchronized Optional<String> hindrance(ItemId item) {
    return Optional.ofNullable(stuck.get(item));
  }

  synchronized void check(String doing) {
    if (kind.isPresent() && goodCalls-- <= 0) {
      throw new ExchangeException(kind.get(), doing + " fails by order", null);
    }
  }
}
