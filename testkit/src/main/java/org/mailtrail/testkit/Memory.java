package org.mailtrail.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.books.UnitOfWork;

/**
 * The store that fakes share: what they write in one unit of work is kept as a whole or not at all,
 * and the store can be put out of reach. Units follow one another; safe for several threads.
 */
public final class Memory implements UnitOfWork {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Supplier<Runnable>> snapshots = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private boolean reachable = true;
  private long accesses;
  private boolean inUnit;

  /** An empty store within reach. */
  public Memory() {
    // nothing is kept yet
  }

  /** A map that a failing unit of work puts back as it was. */
  public <K extends Comparable<K>, V> Map<K, V> map() {
    Map<K, V> map = new TreeMap<>();
    snapshots.add(
        () -> {
          Map<K, V> before = new TreeMap<>(map);
          return () -> {
            map.clear();
            map.putAll(before);
          };
        });
    return map;
  }

  /** A list that a failing unit of work puts back as it was. */
  public <T> List<T> list() {
    List<T> list = new ArrayList<>();
    snapshots.add(
        () -> {
          List<T> before = List.copyOf(list);
          return () -> {
            list.clear();
            list.addAll(before);
          };
        });
    return list;
  }

  /** From now on every access fails as a database does that does not answer. */
  public void putOutOfReach() {
    locked(() -> reachable = false);
  }

  /** The store answers again. */
  public void putWithinReach() {
    locked(() -> reachable = true);
  }

  /** How often fakes have looked at what they keep, or changed it. */
  public long accesses() {
    return locked(() -> accesses);
  }

  /** One access of a fake to what it keeps. */
  public <T> T access(Supplier<T> access) {
    return locked(
        () -> {
          accesses++;
          if (!reachable) {
            throw StoreException.unreachable("the store in memory is out of reach by order", null);
          }
          return access.get();
        });
  }

  @Override
  public <T> T run(Supplier<T> work) {
    List<Runnable> after = new ArrayList<>();
    T result = locked(() -> inUnit ? work.get() : unit(work, after));
    after.forEach(Runnable::run);
    return result;
  }

  /** Does it as soon as it is in no unit of work: at once, or when the one at work is kept. */
  public void afterwards(Runnable work) {
    boolean waits = locked(() -> inUnit && afterwards.add(work));
    if (!waits) {
      work.run();
    }
  }

  private <T> T unit(Supplier<T> work, List<Runnable> after) {
    List<Runnable> before = access(() -> snapshots.stream().map(Supplier::get).toList());
    boolean kept = false;
    inUnit = true;
    try {
      T result = work.get();
      kept = access(() -> true);
      after.addAll(afterwards);
      return result;
    } finally {
      inUnit = false;
      afterwards.clear();
      if (!kept) {
        before.forEach(Runnable::run);
      }
    }
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
