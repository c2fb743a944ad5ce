package org.mailtrail.testkit.memory.people;

import java.util.Map;
import org.mailtrail.application.port.log.NumberSeries;
import org.mailtrail.testkit.Memory;

/** Running numbers in memory. */
public final class InMemoryNumberSeries implements NumberSeries {
  private final Memory memory;
  private final Map<String, Long> last;

  /** No number was given out so far. */
  public InMemoryNumberSeries(Memory memory) {
    this.memory = memory;
    this.last = memory.map();
  }

  @Override
  public long next(String series) {
    return memory.access(() -> last.merge(series, 1L, Long::sum));
  }
}
