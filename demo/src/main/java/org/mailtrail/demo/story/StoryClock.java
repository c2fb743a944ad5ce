package org.mailtrail.demo.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The time in the demo's story: it passes as in the world, and can be moved to another moment. */
public final class StoryClock extends Clock {
  private final Clock world;
  private volatile Duration offset = Duration.ZERO;

  public StoryClock(Clock world) {
    this.world = world;
  }

  public void moveTo(Instant moment) {
    offset = Duration.between(world.instant(), moment);
  }

  public void moveToNow() {
    offset = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return world.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    StoryClock other = new StoryClock(world.withZone(zone));
    other.offset = offset;
    return other;
  }

  @Override
  public Instant instant() {
    return world.instant().plus(offset);
  }
}
