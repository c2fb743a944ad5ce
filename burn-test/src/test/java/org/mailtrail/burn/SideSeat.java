package org.mailtrail.burn;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Works what is handed in, in order, on seats of a machine: whoever waits for it takes steps. */
final class SideSeat extends AbstractExecutorService {
  private final World world;
  private final Machine machine;
  private Turns.@Nullable Seat lastSeat;
  private boolean isShut;

  SideSeat(World world, Machine machine) {
    this.world = world;
    this.machine = machine;
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
    return new Task<>(task);
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
    return newTaskFor(
        () -> {
          task.run();
          return value;
        });
  }

  @Override
  public void execute(Runnable task) {
    Turns.Seat before = lastSeat;
    lastSeat =
        machine.sit(
            "beside",
            () -> {
              waitFor(before);
              task.run();
            });
  }

  private void waitFor(Turns.@Nullable Seat seat) {
    while (seat != null && !seat.isDone()) {
      world.step(World.WAITING);
    }
  }

  /** A piece of work of which the result is waited for in steps. */
  private final class Task<T> extends FutureTask<T> {
    private Task(Callable<T> task) {
      super(task);
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
      while (!isDone()) {
        world.step(World.WAITING);
      }
      return super.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException {
      return get();
    }
  }

  @Override
  public void shutdown() {
    isShut = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    isShut = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return isShut;
  }

  @Override
  public boolean isTerminated() {
    return isShut && (lastSeat == null || lastSeat.isDone());
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    waitFor(lastSeat);
    return true;
  }
}
