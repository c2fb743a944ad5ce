package org.mailtrail.application.port.job;

/** The scheduler of a process that works jobs itself, from when it is made until it is closed. */
public interface Jobs extends JobScheduler, AutoCloseable {
  /**
   * Begins no run any more, and waits for those at work to end; those that do not are interrupted,
   * and left behind if they do not come back.
   */
  @Override
  void close();

  /** The jobs of this scheduler, which are closed like this. */
  static Jobs of(JobScheduler scheduler, Runnable closing) {
    return new ClosableJobs(scheduler, closing);
  }
}
