package org.mailtrail.burn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs plans. A run is one thread at a time and one seed, so it goes the same way whenever it is
 * run; what must be true is looked at after every commit, at every move and at the end.
 */
public final class Burn implements AutoCloseable {
  private static final int RUNS_AT_REST = 4;

  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "burn-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /**
   * What went wrong.
   *
   * @param plan with these events
   * @param what violates which rule
   * @param trace the last steps before it
   */
  record Failure(Plan plan, Throwable what, String trace) {
    /** Whether the other violates the same rule. */
    boolean isAlike(Failure other) {
      return rule().equals(other.rule());
    }

    private String rule() {
      return String.valueOf(what.getMessage()).replaceAll(":.*|\\d+", "");
    }

    @Override
    public String toString() {
      return what + "\n" + plan + "\n" + trace;
    }
  }

  /** Runs the plan; empty when all was as it must be. */
  Optional<Failure> run(Plan plan) {
    return run(plan, new World(plan, threads));
  }

  /** The last steps of the run of this seed. */
  String lastSteps(long seed) {
    Plan plan = Plan.of(seed);
    World world = new World(plan, threads);
    run(plan, world);
    return world.trace();
  }

  private Optional<Failure> run(Plan plan, World world) {
    Machines machines = new Machines(world);
    // what came past the intake before the first pass is not the log's business
    new Machine(world, "first").start(1);
    Optional<Throwable> broken = world.turns().run();
    if (broken.isEmpty()) {
      world.begin(new Happenings(world, machines));
      machines.start();
      broken = world.turns().run();
    }
    if (broken.isEmpty()) {
      world.night();
      new Machine(world, "last").start(RUNS_AT_REST);
      broken = world.turns().run().or(() -> atRest(world));
    }
    return broken.map(what -> new Failure(plan, what, world.trace()));
  }

  private static Optional<Throwable> atRest(World world) {
    try {
      world.invariants().atRest(world.boxes());
      return Optional.empty();
    } catch (Died found) {
      return world.turns().broken();
    }
  }

  /** Leaves out of a failing plan what it does not need to fail. */
  Failure shrink(Failure failure) {
    Failure smallest = failure;
    for (int part = Math.max(1, failure.plan().events().size() / 2); part >= 1; part /= 2) {
      int from = 0;
      while (from < smallest.plan().events().size()) {
        Optional<Failure> still = run(smallest.plan().with(without(smallest, from, part)));
        if (still.filter(smallest::isAlike).isPresent()) {
          smallest = still.get();
        } else {
          from += part;
        }
      }
    }
    return smallest;
  }

  private static List<Event> without(Failure failure, int from, int part) {
    List<Event> events = failure.plan().events();
    List<Event> fewer = new ArrayList<>(events.subList(0, from));
    fewer.addAll(events.subList(Math.min(events.size(), from + part), events.size()));
    return fewer;
  }

  /** Runs the plan of this seed; of a failure the smallest plan that still fails. */
  public Optional<String> seed(long seed) {
    return run(Plan.of(seed)).map(this::shrink).map(failure -> "seed " + seed + ": " + failure);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
