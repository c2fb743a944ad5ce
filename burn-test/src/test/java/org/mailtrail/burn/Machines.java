package org.mailtrail.burn;

import java.util.ArrayList;
import java.util.List;

/** All machines. */
final class Machines {
  private final List<Machine> machines = new ArrayList<>();

  Machines(World world) {
    for (int i = 0; i < world.plan().instances(); i++) {
      machines.add(new Machine(world, "m" + i));
    }
  }

  void start() {
    machines.forEach(machine -> machine.start(Integer.MAX_VALUE));
  }

  Machine any(int pick) {
    return machines.get(pick % machines.size());
  }
}
