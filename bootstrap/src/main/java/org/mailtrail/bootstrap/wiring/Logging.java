package org.mailtrail.bootstrap.wiring;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.log.StandardLog;
import org.slf4j.LoggerFactory;

/** Applies the settings of the log, once they have been read. */
public final class Logging {
  private static final String LEVEL = "mailtrail.log.level";
  private static final String FORMAT = "mailtrail.log.format";

  private Logging() {}

  /** Logs from now on as it is set; someone's own logback configuration stays as it is. */
  public static void apply(Configuration configuration) {
    String level = configuration.oneOf(LEVEL, List.of("error", "warn", "info", "debug", "trace"));
    String format = configuration.oneOf(FORMAT, List.of("text", "json"));
    boolean isStandard = configuration.isStandard(LEVEL) && configuration.isStandard(FORMAT);
    if (isStandard || System.getProperty("logback.configurationFile") != null) {
      return;
    }
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      StandardLog.put(context, Level.valueOf(level), format.equals("json"));
    }
  }
}
