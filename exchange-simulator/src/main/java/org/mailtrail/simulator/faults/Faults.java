package org.mailtrail.simulator.faults;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.mailtrail.simulator.http.Request;

/** Decides which request meets which fault: by script, or at a rate that follows from a seed. */
public final class Faults {
  private final List<Ordered> script = new ArrayList<>();
  private final List<Fault> atRandom = new ArrayList<>();
  private Random random = new Random(0);
  private double rate;

  private static final class Ordered {
    private final Predicate<Request> which;
    private final Fault fault;
    private int before;
    private int times;

    private Ordered(Predicate<Request> which, Fault fault, int before, int times) {
      this.which = which;
      this.fault = fault;
      this.before = before;
      this.times = times;
    }
  }

  /** The next requests that fit meet the fault. */
  public synchronized void next(int times, Fault fault, Predicate<Request> which) {
    script.add(new Ordered(which, fault, 0, times));
  }

  /** One request that fits meets the fault, after some others that fit. */
  public synchronized void after(int others, Fault fault, Predicate<Request> which) {
    script.add(new Ordered(which, fault, others, 1));
  }

  /** Requests meet one of the faults with this probability; steps of batches do as well. */
  public synchronized void atRandom(double probability, long seed, List<Fault> faults) {
    rate = probability;
    random = new Random(seed);
    atRandom.clear();
    atRandom.addAll(faults);
  }

  /** No more faults. */
  public synchronized void stop() {
    script.clear();
    rate = 0;
  }

  /** The fault for a request on the wire. */
  public Fault onTheWire(Request request) {
    return choose(request, false);
  }

  /** The fault for a step of a batch, which has no connection of its own. */
  public Fault inBatch(Request step) {
    return choose(step, true);
  }

  private synchronized Fault choose(Request request, boolean isStep) {
    for (Iterator<Ordered> orders = script.iterator(); orders.hasNext(); ) {
      Ordered order = orders.next();
      if (fits(order.fault, isStep) && order.which.test(request) && order.before-- <= 0) {
        if (--order.times == 0) {
          orders.remove();
        }
        return order.fault;
      }
    }
    if (rate > 0 && random.nextDouble() < rate) {
      Fault fault = atRandom.get(random.nextInt(atRandom.size()));
      return fits(fault, isStep) ? fault : Fault.NONE;
    }
    return Fault.NONE;
  }

  private static boolean fits(Fault fault, boolean isStep) {
    return !isStep || !(fault.dropsConnection() || fault.halvesBody() || fault.isSilent());
  }
}
