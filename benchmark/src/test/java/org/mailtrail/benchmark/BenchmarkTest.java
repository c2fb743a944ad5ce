package org.mailtrail.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mailtrail.acceptance.LoggingWay;

class BenchmarkTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"GRAPH", "EWS_MAILBOX"})
  void both_programs_do_the_whole_work(LoggingWay way) throws Exception {
    Benchmark.Round round = new Benchmark(folder, 120, way).round(0);
    assertThat(round.pipeline()).isPositive();
    assertThat(round.bare()).isPositive();
  }
}
