package org.mailtrail.bootstrap.wiring;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.mailtrail.bootstrap.configuration.Configuration;
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
    System.setProperty(LEVEL, level);
    System.setProperty(FORMAT, format);
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      configure(context);
    }
  }

  private static void configure(LoggerContext context) {
    URL rules = Objects.requireNonNull(Logging.class.getResource("/logback.xml"));
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    context.reset();
    try {
      configurator.doConfigure(rules);
    } catch (JoranException broken) {
      throw new IllegalStateException("the log cannot be configured", broken);
    }
  }
}
