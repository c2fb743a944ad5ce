package org.mailtrail.bootstrap.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import java.util.Map;

/**
 * Logs to standard error, as text from level info on, until settings say otherwise; someone's own
 * configuration of logback stays as it is. Found by logback; it takes no XML, which would take
 * longer to read than a short command has.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class StandardLog extends ContextAwareBase implements Configurator {
  private static final String SCHEDULER = "com.github.kagkarlsson";
  private static final String POOL = "com.zaxxer.hikari";
  private static final String TABLES = "org.flywaydb";

  private static final Map<String, Level> LEVELS =
      Map.of(
          // at other levels it writes what belongs in no log
          "com.microsoft.aad.msal4j",
          Level.ERROR,
          // its warnings quote what strangers send
          "org.eclipse.jetty",
          Level.ERROR,
          SCHEDULER,
          Level.WARN,
          "org.hibernate",
          Level.WARN,
          "io.javalin",
          Level.WARN,
          TABLES,
          Level.WARN,
          POOL,
          Level.WARN);

  /** Made by logback. */
  public StandardLog() {
    // nothing to prepare
  }

  @Override
  public ExecutionStatus configure(LoggerContext log) {
    if (isOthers()) {
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    put(log, Level.INFO, false);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** Whether somebody has a configuration of logback, where logback looks for it. */
  public static boolean isOthers() {
    return System.getProperty("logback.configurationFile") != null
        || StandardLog.class.getResource("/logback-test.xml") != null
        || StandardLog.class.getResource("/logback.xml") != null;
  }

  /** Logs from now on from this level on, as lines of text or of JSON. */
  public static void put(LoggerContext log, Level level, boolean json) {
    log.reset();
    LEVELS.forEach((name, least) -> log.getLogger(name).setLevel(least));
    Logger root = log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(level);
    root.addAppender(appender(log, json ? new JsonEncoder() : text(log, "%failure{full}")));
    if (!json) {
      // while the database is out of reach they say so at every look for work: without their stacks
      ConsoleAppender<ILoggingEvent> brief = appender(log, text(log, "%failure{0}"));
      List.of(SCHEDULER, POOL, TABLES).forEach(name -> putAlone(log.getLogger(name), brief));
    }
  }

  private static void putAlone(Logger logger, ConsoleAppender<ILoggingEvent> appender) {
    logger.setAdditive(false);
    logger.addAppender(appender);
  }

  private static ConsoleAppender<ILoggingEvent> appender(
      LoggerContext log, Encoder<ILoggingEvent> encoder) {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(log);
    appender.setTarget(ConsoleTarget.SystemErr.getName());
    encoder.setContext(log);
    encoder.start();
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  /** What stands in messages can come from outside: it must not steer a terminal. */
  private static Encoder<ILoggingEvent> text(LoggerContext log, String failure) {
    PatternLayout lines = new PatternLayout();
    lines.setContext(log);
    lines.getInstanceConverterMap().put("shown", ShownLog::new);
    lines.getInstanceConverterMap().put("failure", ShownFailure::new);
    lines.setPattern("%d{yyyy-MM-dd HH:mm:ss} %-5level %logger{0}: %shown%n" + failure);
    lines.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setLayout(lines);
    return encoder;
  }
}
