package org.mailtrail.burn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Lets seats work one at a time. Each call of a port is a step; who goes on after it is drawn from
 * the seed. Seats have threads of their own, because passes block, but never do two of them run.
 */
final class Turns {
  private static final int KEEPS_THE_TURN = 70;

  private final RandomGenerator dice;
  private final ExecutorService threads;
  private final List<Seat> seats = new ArrayList<>();
  private final Thread director = Thread.currentThread();
  private volatile @Nullable Seat turn;
  private volatile @Nullable Throwable broken;
  private long steps;

  /** Seats draw their threads from here. */
  Turns(RandomGenerator dice, ExecutorService threads) {
    this.dice = dice;
    this.threads = threads;
  }

  /** One strand of work. */
  static final class Seat {
    private final String name;
    private volatile @Nullable Thread thread;
    private boolean isDone;
    private boolean isDoomed;
    private long frozenUntil;

    private Seat(String name) {
      this.name = name;
    }

    boolean isDone() {
      return isDone;
    }

    /** At its next step it dies. */
    void doom() {
      isDoomed = true;
    }

    /** It takes no step before the simulation's step of this number, as after SIGSTOP. */
    void freeze(long untilStep) {
      frozenUntil = untilStep;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  long steps() {
    return steps;
  }

  /** The seat whose turn it is. */
  Seat current() {
    Seat now = turn;
    if (now == null) {
      throw new IllegalStateException("nobody has the turn");
    }
    return now;
  }

  /** Lets somebody sit down; its work begins when its turn comes. */
  Seat seat(String name, Runnable work) {
    Seat seat = new Seat(name);
    seats.add(seat);
    threads.execute(() -> live(seat, work));
    return seat;
  }

  private void live(Seat seat, Runnable work) {
    seat.thread = Thread.currentThread();
    await(seat);
    try {
      if (broken == null) {
        work.run();
      }
    } catch (Died killed) {
      seat.isDoomed = true;
    } catch (RuntimeException | Error failure) {
      breakOff(failure);
    } finally {
      seat.isDone = true;
      seats.remove(seat);
      handOn(next(null));
    }
  }

  /** The first thing that is wrong ends everything. */
  void breakOff(Throwable failure) {
    if (broken == null) {
      broken = failure;
    }
  }

  /** What was wrong so far. */
  Optional<Throwable> broken() {
    return Optional.ofNullable(broken);
  }

  /**
   * Takes a step, and may hand the turn on before it comes back.
   *
   * @throws Died when the seat dies here
   */
  void step() {
    steps++;
    Seat me = current();
    requireAlive(me);
    if (me.frozenUntil > steps || dice.nextInt(100) >= KEEPS_THE_TURN) {
      Seat next = next(me);
      if (next != me && next != null) {
        handOn(next);
        await(me);
      }
    }
    requireAlive(me);
  }

  /**
   * Takes a step that nobody may come between.
   *
   * @throws Died when the seat dies here
   */
  void stepAlone() {
    steps++;
    requireAlive(current());
  }

  private void requireAlive(Seat me) {
    if (me.isDoomed || broken != null) {
      me.isDoomed = true;
      throw new Died();
    }
  }

  private @Nullable Seat next(@Nullable Seat me) {
    if (seats.isEmpty()) {
      return null;
    }
    List<Seat> ready = seats.stream().filter(seat -> seat.frozenUntil <= steps).toList();
    if (!ready.isEmpty()) {
      return ready.get(dice.nextInt(ready.size()));
    }
    Optional<Seat> first = seats.stream().min((a, b) -> Long.compare(a.frozenUntil, b.frozenUntil));
    steps = Math.max(steps, first.map(seat -> seat.frozenUntil).orElse(steps));
    return first.orElse(me);
  }

  private void handOn(@Nullable Seat next) {
    turn = next;
    LockSupport.unpark(next == null ? director : next.thread);
  }

  private void await(Seat me) {
    while (turn != me) {
      LockSupport.park(this);
    }
  }

  /**
   * Runs until all seats have left.
   *
   * @return what was wrong
   */
  Optional<Throwable> run() {
    handOn(next(null));
    while (turn != null) {
      LockSupport.park(this);
    }
    return broken();
  }
}
