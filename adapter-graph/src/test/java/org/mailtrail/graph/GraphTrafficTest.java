package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphTrafficTest {
  private static final int COUNT = 2_000;

  /**
   * The budget of the main job: at page 500, for every message that is handled. A page is filed in
   * 28 batches, a multiple of the four lanes, and not in 25: three more round trips, but the lanes
   * end together, which saves a tenth of the time (ADR 0019). Four pages are 112 batches; with one
   * list each, the last empty one and the folders' names that makes 121.
   */
  @Test
  void needs_few_requests_and_fewer_round_trips_for_each_message() {
    try (Office office = Office.overTls()) {
      office.deliverMany(COUNT);

      assertThat(Office.drain(office.intake(), 500)).isEqualTo(COUNT);

      var exchange = office.exchange.graphTraffic();
      assertThat(exchange.requests()).isLessThanOrEqualTo(COUNT * 101 / 100);
      assertThat(exchange.roundTrips()).isLessThanOrEqualTo(COUNT * 61 / 1000);
      assertThat(exchange.throttled()).isZero();
      assertThat(office.graph.traffic().requests()).isEqualTo(exchange.requests());
      assertThat(office.graph.traffic().roundTrips()).isEqualTo(exchange.roundTrips());
    }
  }
}
