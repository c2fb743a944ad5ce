package org.mailtrail.burn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mailtrail.application.port.ledger.WorkInHand;
import org.mailtrail.domain.message.MailboxName;

/** Counts how often a process died, or fell silent, that had a copy in hand. */
final class Blame {
  private final World world;
  private final WorkInHand hand;
  private final Map<String, Integer> silences = new HashMap<>();
  private final Set<Machine> workers = new HashSet<>();

  Blame(World world, WorkInHand hand) {
    this.world = world;
    this.hand = hand;
  }

  /** This machine notes what it has in hand. */
  void begins(Machine machine) {
    workers.add(machine);
  }

  /** This machine dies. */
  void dies(Machine machine) {
    if (workers.contains(machine)) {
      timeIsLost();
    }
  }

  /** Time passes in which the machine that has something in hand may not be able to say so. */
  void timeIsLost() {
    for (MailboxName mailbox : world.office().names()) {
      Set.copyOf(hand.left(mailbox))
          .forEach(item -> silences.merge(world.copy(item).name(), 1, Integer::sum));
    }
  }

  /**
   * Whether that happened often enough that the copy may be given up: once, where the other tries
   * were in vain because it could not be read.
   */
  boolean isDue(Copy copy) {
    int enough = copy.mail().isMended() ? 1 : World.ATTEMPTS;
    return silences.getOrDefault(copy.name(), 0) >= enough;
  }
}
