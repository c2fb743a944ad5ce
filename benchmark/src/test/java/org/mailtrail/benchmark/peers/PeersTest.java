package org.mailtrail.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mailtrail.benchmark.ground.Ground;

class PeersTest {
  private static final int MESSAGES = 120;
  private static final int MEGABYTES = 200;

  @Test
  void every_peer_does_the_whole_work_and_what_it_costs_is_counted() throws Exception {
    try (Ground ground = Ground.start(MEGABYTES)) {
      Peers peers = new Peers(ground, MESSAGES);
      for (Peer.Maker maker : Peers.all().values()) {
        assertThat(peers.cost(maker).statements()).isPositive();
        Peers.Wire wire = peers.wire(maker);
        assertThat(wire.requests()).isPositive();
        assertThat(wire.turns()).isPositive();
      }
    }
  }
}
