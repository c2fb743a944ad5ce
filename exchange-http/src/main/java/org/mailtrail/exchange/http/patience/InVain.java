package org.mailtrail.exchange.http.patience;

import java.util.HashMap;
import java.util.Map;

/**
 * How often something was tried in vain although its server is well, which shows by how it goes for
 * others: five times are enough to say that it is not the server's failure (ADR 0057).
 *
 * @param <K> what is tried
 */
public final class InVain<K> {
  private static final int ENOUGH = 5;

  private final Map<K, Integer> tries = new HashMap<>();

  /** Nothing was tried yet. */
  public InVain() {
    // counting begins with the first try
  }

  /**
   * It was tried once more.
   *
   * @return whether that is enough
   */
  public boolean again(K tried) {
    return tries.merge(tried, 1, Integer::sum) >= ENOUGH;
  }

  /** Whether it was tried often enough. */
  public boolean isEnough(K tried) {
    return tries.getOrDefault(tried, 0) >= ENOUGH;
  }
}
