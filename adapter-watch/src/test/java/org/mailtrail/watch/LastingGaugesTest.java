package org.mailtrail.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.watch.LastingGauges.Sample;

class LastingGaugesTest {
  private static final int MAILBOXES = 3_000;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final LastingGauges gauges = new LastingGauges(registry);
  private final AtomicInteger made = new AtomicInteger();

  private static Sample sample(int mailbox, int value) {
    return new Sample("mailtrail.backlog", Tags.of("mailbox", "box" + mailbox), value);
  }

  private static List<Sample> samples(int value) {
    return IntStream.range(0, MAILBOXES).mapToObj(box -> sample(box, value)).toList();
  }

  @Test
  void those_that_are_there_are_not_made_anew_and_tell_their_new_value() {
    registry.config().onMeterAdded(meter -> made.incrementAndGet());
    gauges.show(samples(1));
    assertThat(made).hasValue(MAILBOXES);

    gauges.show(samples(2));

    assertThat(made).hasValue(MAILBOXES);
    assertThat(registry.scrape())
        .contains("mailtrail_backlog{mailbox=\"box7\"} 2.0")
        .doesNotContain("} 1.0");
  }

  @Test
  void what_has_no_value_any_more_is_gone_and_comes_back_with_the_next() {
    gauges.show(List.of(sample(1, 4), sample(2, 5)));

    gauges.show(List.of(sample(2, 6)));
    assertThat(registry.scrape()).doesNotContain("box1").contains("{mailbox=\"box2\"} 6.0");

    gauges.show(List.of(sample(1, 7), sample(2, 6)));
    assertThat(registry.scrape()).contains("{mailbox=\"box1\"} 7.0");
  }
}
