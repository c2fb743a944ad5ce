package org.mailtrail.bootstrap.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import org.mailtrail.formats.text.Shown;

/** A failure in the log, as a terminal may get it: its messages can quote what is outside. */
final class ShownFailure extends ThrowableProxyConverter {
  /** Made by logback, as the log's pattern says. */
  public ShownFailure() {
    // nothing to prepare
  }

  @Override
  protected String throwableProxyToString(IThrowableProxy failure) {
    return Shown.lines(super.throwableProxyToString(failure)) + System.lineSeparator();
  }
}
