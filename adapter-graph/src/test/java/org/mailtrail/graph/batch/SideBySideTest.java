package org.mailtrail.graph.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {
  /** The longest lane decides: the others have nothing to do at the end. */
  @ParameterizedTest
  @ValueSource(ints = {250, 500, 750, 1_000})
  void the_lanes_end_together(int messages) {
    int chunks = SideBySide.chunks(messages);
    int longest = (messages + chunks - 1) / chunks;

    int lane = (chunks + SideBySide.LANES - 1) / SideBySide.LANES * longest;

    assertThat(longest).isLessThanOrEqualTo(Batch.MOST_STEPS);
    assertThat((double) messages / SideBySide.LANES / lane).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "5, 1", "6, 2", "20, 4", "80, 4", "81, 8", "500, 28"})
  void few_messages_need_few_batches(int messages, int chunks) {
    assertThat(SideBySide.chunks(messages)).isEqualTo(chunks);
  }
}
