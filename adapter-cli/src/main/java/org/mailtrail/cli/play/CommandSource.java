package org.mailtrail.cli.play;

import java.time.Clock;
import java.util.List;

/** Brings commands beside the usual ones; {@code ServiceLoader} finds it. */
public interface CommandSource {
  /**
   * The commands, as picocli takes them.
   *
   * @param stage opens Mailtrail for them
   * @param clock the time
   */
  List<Object> commands(Playhouse stage, Clock clock);
}
