package org.mailtrail.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mailtrail.benchmark.ground.Ground;

@Tag("thorough")
class PeersTest {
  private static final int MESSAGES = 60;
  private static final int MEGABYTES = 200;

  @Test
  void every_peer_does_the_whole_work_and_what_it_costs_is_counted() throws Exception {
    try (Ground ground = Ground.start(MEGABYTES)) {
      Peers peers = new Peers(ground, MESSAGES);
      for (Peer.Maker maker : Peers.all().values()) {
        assertThat(peers.cost(maker).statements()).isPositive();
      }
      Peers.Wire wire = peers.wire(MailtrailPeer::new);
      assertThat(wire.requests()).isBetween(1.0, 2.0);
      assertThat(wire.turns()).isBetween(0.01, 2.0);
    }
  }
}
