package org.mailtrail.bootstrap.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.mailtrail.formats.text.Shown;

/** The message of a line of the log, as a terminal may get it; stays one line. */
final class ShownLog extends MessageConverter {
  /** Made by logback, as the log's pattern says. */
  public ShownLog() {
    // nothing to prepare
  }

  @Override
  public String convert(ILoggingEvent event) {
    return Shown.of(super.convert(event));
  }
}
