package org.mailtrail.demo;

import java.time.Clock;
import java.util.List;
import org.mailtrail.cli.play.CommandSource;
import org.mailtrail.cli.play.Playhouse;

/** Brings {@code demo} and {@code simulate} where this jar is among the libraries. */
public final class DemoCommands implements CommandSource {
  @Override
  public List<Object> commands(Playhouse stage, Clock clock) {
    return List.of(new DemoCommand(stage, clock), new SimulateCommand(clock));
  }
}
