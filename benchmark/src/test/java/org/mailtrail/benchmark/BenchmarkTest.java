package org.mailtrail.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {
  @TempDir private Path folder;

  @Test
  void a_round_does_the_whole_work_both_ways() throws Exception {
    Benchmark.Round round = new Benchmark(folder, 600).round(0);
    assertThat(round.pipeline()).isPositive();
    assertThat(round.bare()).isPositive();
  }
}
