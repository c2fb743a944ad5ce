package org.mailtrail.burn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.application.port.PortException;

/** A machine on which the service runs; when it is killed, it is started again. */
final class Machine {
  private static final long MOST_STEPS_OF_A_RUN = 4_000;

  private final World world;
  private final String name;
  private final Clocks.Machine clock;
  private final List<Turns.Seat> seats = new ArrayList<>();
  private int lives;

  Machine(World world, String name) {
    this.world = world;
    this.name = name;
    this.clock = world.clocks().new Machine();
  }

  Clocks.Machine clock() {
    return clock;
  }

  /** Starts the service; it works until the evening, or for so many runs. */
  void start(int runs) {
    lives++;
    Life life = new Life(world, this);
    sit("life " + lives, () -> live(life, runs));
  }

  /** Something of this machine that works beside the others. */
  Turns.Seat sit(String what, Runnable work) {
    Turns.Seat seat = world.turns().seat(name + "/" + what, work);
    seats.removeIf(Turns.Seat::isDone);
    seats.add(seat);
    return seat;
  }

  private void live(Life life, int runs) {
    for (int run = 0; run < runs && !world.isEvening(); run++) {
      long before = world.steps();
      try {
        life.work();
      } catch (PortException outOfReach) {
        world.note(name + ": " + outOfReach.getMessage());
      }
      if (runs < Integer.MAX_VALUE
          && world.steps() - before > MOST_STEPS_OF_A_RUN * world.office().names().size()) {
        throw world.broken("a pass does not come to its end");
      }
      world.rest();
    }
  }

  /** kill -9, and a new start. */
  void kill() {
    world.blame().dies(this);
    seats.forEach(Turns.Seat::doom);
    seats.clear();
    start(Integer.MAX_VALUE);
  }

  /** SIGSTOP and SIGCONT; the others go on meanwhile, and time passes. */
  void freeze(int much) {
    world.blame().timeIsLost();
    seats.forEach(seat -> seat.freeze(world.steps() + 20 + 4L * much));
    world.clocks().pass(Duration.ofSeconds(8L * much));
  }

  void jump(Duration by) {
    clock.jump(by);
  }
}
