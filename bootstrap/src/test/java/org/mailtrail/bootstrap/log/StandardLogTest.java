package org.mailtrail.bootstrap.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How lines of the log look, and which are written. */
class StandardLogTest {
  private final LoggerContext log = new LoggerContext();

  StandardLogTest() {
    log.setMDCAdapter(new LogbackMDCAdapter());
  }

  private String said(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private String text(String logger) {
    return said(
        () -> {
          StandardLog.put(log, Level.INFO, false);
          log.getLogger(logger)
              .warn("a \u001b[31mred\nmessage", new IllegalStateException("why\u001b[0m"));
        });
  }

  @Test
  void a_message_stays_one_line_and_steers_no_terminal() {
    assertThat(text("org.mailtrail.Something"))
        .matches("(?s)\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d WARN  Something: a .*")
        .contains("IllegalStateException", "\tat ")
        .doesNotContain("\u001b", "red\nmessage");
  }

  @Test
  void scheduler_and_pool_tell_failures_without_their_stack_and_once() {
    for (String name : List.of("com.github.kagkarlsson.scheduler", "com.zaxxer.hikari.pool.X")) {
      assertThat(text(name)).containsOnlyOnce("IllegalStateException").doesNotContain("\tat ");
    }
  }

  @Test
  void what_belongs_in_no_log_is_not_written() {
    assertThat(text("com.microsoft.aad.msal4j.Client")).isEmpty();
    assertThat(text("org.eclipse.jetty.http.Parser")).isEmpty();
  }

  @Test
  void libraries_do_not_chat() {
    String said =
        said(
            () -> {
              StandardLog.put(log, Level.INFO, false);
              log.getLogger("org.hibernate.orm").info("hello");
              log.getLogger("org.mailtrail").debug("hello");
            });

    assertThat(said).isEmpty();
  }

  @Test
  void json_is_an_object_a_line() {
    String said =
        said(
            () -> {
              StandardLog.put(log, Level.DEBUG, true);
              log.getLogger("org.mailtrail").debug("hello");
            });

    assertThat(said).startsWith("{").endsWith("}\n").contains("\"message\":\"hello\"");
  }

  @Test
  void someone_s_own_configuration_is_left_to_logback() {
    String before = System.setProperty("logback.configurationFile", "mine.xml");
    try {
      assertThat(StandardLog.isOthers()).isTrue();
    } finally {
      if (before == null) {
        System.clearProperty("logback.configurationFile");
      }
    }
  }
}
