package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.PortException;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.setup.Account;
import org.mailtrail.application.port.setup.Account.Method;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.identity.tenant.OAuthError;
import org.mailtrail.simulator.identity.tenant.SignInVisit;
import org.slf4j.LoggerFactory;

/** All that is secret is collected from the wire, and looked for in all that is said. */
class NothingSecretTest {
  private static final Set<String> SECRET_FIELDS =
      Set.of(
          "client_secret",
          "code",
          "code_verifier",
          "refresh_token",
          "device_code",
          "state",
          "nonce",
          "code_challenge");
  private static final Pattern KEPT = Pattern.compile("\"secret\"\\s*:\\s*\"([^\"]{20,})\"");

  private final Reception reception = Reception.overHttp();
  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Ear ear = new Ear();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private Level before = Level.OFF;

  private final class Ear extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLoggerName().startsWith("org.mailtrail.simulator")) {
        return;
      }
      said.add(event.getFormattedMessage());
      for (IThrowableProxy thrown = event.getThrowableProxy();
          thrown != null;
          thrown = thrown.getCause()) {
        said.add(String.valueOf(thrown.getMessage()));
      }
    }
  }

  @BeforeEach
  void listen() {
    before = root.getLevel();
    root.setLevel(Level.TRACE);
    ear.setContext(root.getLoggerContext());
    ear.start();
    root.addAppender(ear);
    secrets.add(Reception.SECRET);
    reception.entra.answer(
        1,
        request -> {
          collect(HttpFront.query(request.text()));
          collect(request.query());
          return false;
        },
        Response.empty(500));
  }

  @AfterEach
  void close() {
    root.detachAppender(ear);
    root.setLevel(before);
    reception.close();
  }

  @Test
  void is_said_by_flows_that_succeed_or_by_errors_of_any_kind() {
    flows();
    for (OAuthError error : OAuthError.values()) {
      reception.entra.refuse(1, "refresh_token", error);
      note(reception.accounts.renew(Reception.MAIN));
    }
    echoes();
    collectTokens();

    assertThat(secrets).hasSizeGreaterThan(12);
    assertThat(said).hasSizeGreaterThan(100);
    Set<String> found = new HashSet<>();
    String everything = String.join("\n", said);
    for (String secret : secrets) {
      if (everything.contains(secret)) {
        found.add(secret);
      }
    }
    assertThat(found).isEmpty();
  }

  private void flows() {
    reception.signsInBy(Method.APPLICATION);
    note(reception.accounts.renew(Reception.MAIN));
    reception.readMailbox();
    reception.accounts.forget(Reception.MAIN);
    reception.signsInBy(Method.DEVICE_CODE);
    note(
        reception.accounts.byDeviceCode(
            Reception.MAIN,
            Choice.SAME,
            code -> {
              secrets.add(code.userCode());
              note(code);
              reception.entra.enter(code.userCode(), SignInVisit.consents(Reception.JOB));
            }));
    reception.readMailbox();
    collectTokens();
    reception.signsInBy(Method.BROWSER);
    note(reception.accounts.begin(Reception.MAIN, Choice.SAME, Account.LOOPBACK));
    note(reception.signIn(Choice.SAME));
    collectTokens();
    reception.clock.pass(Duration.ofHours(2));
    reception.readMailbox();
    Map<String, String> posted = reception.visit(Choice.SAME);
    collect(posted);
    note(reception.accounts.finish(posted));
    note(reception.accounts.finish(posted));
  }

  /** A platform, or what is in front of it, that repeats what it was told. */
  private void echoes() {
    for (String form : List.of("{\"error\":\"%s\",\"error_description\":\"%s\"}", "<p>%s</p>")) {
      for (int status : List.of(200, 400, 500)) {
        StringBuilder body = new StringBuilder();
        reception.entra.answer(
            1,
            request -> {
              String token = HttpFront.query(request.text()).getOrDefault("refresh_token", "");
              body.append(token);
              return false;
            },
            Response.empty(500));
        note(reception.accounts.renew(Reception.MAIN));
        String echo = form.formatted(body, "you said " + body + " and " + Reception.SECRET);
        reception.entra.answer(
            1,
            request -> request.text().contains("refresh_token"),
            Response.of(status, "text/html", echo));
        note(reception.accounts.renew(Reception.MAIN));
        reception.clock.pass(Duration.ofHours(2));
        reception.entra.answer(
            1,
            request -> request.text().contains("refresh_token"),
            Response.of(status, "text/html", echo));
        jobFails();
      }
    }
  }

  private void jobFails() {
    try {
      note(reception.tokens().token(Optional.empty()));
    } catch (PortException refused) {
      StringWriter trace = new StringWriter();
      refused.printStackTrace(new PrintWriter(trace));
      said.add(trace.toString());
      said.add(refused.remedy());
    }
  }

  private void note(Object anything) {
    said.add(anything.toString());
  }

  private void collect(Map<String, String> fields) {
    fields.forEach(
        (name, value) -> {
          if (SECRET_FIELDS.contains(name) && value.length() > 3) {
            secrets.add(value);
          }
        });
  }

  /** Access, refresh and identity tokens, as MSAL keeps them. */
  private void collectTokens() {
    Matcher kept = KEPT.matcher(reception.store.text());
    List<String> found = new ArrayList<>();
    while (kept.find()) {
      found.add(kept.group(1));
    }
    assertThat(found).hasSizeGreaterThan(2);
    secrets.addAll(found);
  }
}
