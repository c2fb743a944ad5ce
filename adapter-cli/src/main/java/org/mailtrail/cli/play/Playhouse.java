package org.mailtrail.cli.play;

import java.time.Clock;
import java.util.Map;

/** Opens Mailtrail for a command that makes up its settings, such as the demo. */
public interface Playhouse {
  /**
   * Over the environment's settings and, before them, these.
   *
   * @throws org.mailtrail.cli.UsageException when they are wrong
   */
  Played open(Map<String, String> settings, Clock clock);

  /** Whether the environment says nothing of this setting. */
  boolean isStandard(String key);
}
