package org.mailtrail.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.DeclaredMailboxes;
import org.mailtrail.application.health.Health;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.bootstrap.browser.ServedConsole;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;

/** What a service of many mailboxes asks its database, counted in statements by H2 itself. */
class ManyMailboxesTest extends ServiceTrial {
  private static final String NOWHERE = "https://127.0.0.1:1/v1.0";
  private static final String USER = "sa";
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([^\"]+)\"");
  private static final int MOST_TO_START = 4;
  private static final int MOST_TO_ANSWER = 20;

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(number -> "box" + number).toList();
  }

  private Configuration declaring(int count, String url) {
    Configuration settings =
        settings()
            .with("mailtrail.database.url", url)
            .with("mailtrail.database.user", USER)
            .with("mailtrail.database.password", USER)
            .with("mailtrail.console.address", "127.0.0.1:0");
    for (String name : names(count)) {
      String prefix = "mailtrail.mailbox." + name + ".";
      settings =
          settings
              .with(prefix + "address", name + "@contoso.example")
              .with(prefix + "endpoint", NOWHERE)
              .with(prefix + "token", TOKEN);
    }
    return settings;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 120})
  void it_asks_as_often_for_many_as_for_few(int mailboxes) throws SQLException {
    String url = "jdbc:h2:mem:many" + mailboxes;
    try (Engine engine = Engine.start(declaring(mailboxes, url), Clock.systemUTC());
        Connection beside = DriverManager.getConnection(url, USER, USER);
        Statement statement = beside.createStatement()) {
      DeclaredMailboxes declared = engine.declared();
      declared.adopt();
      engine.administration().setups().all().stream()
          .map(setup -> setup.enabled(true))
          .forEach(setup -> switchOn(engine, setup));
      statement.execute(
          "update logging_job set execution_time = dateadd(day, 1, current_timestamp)");
      statement.execute("set query_statistics true");

      long before = counted(statement);
      declared.adopt();
      assertThat(declared.off()).isEmpty();
      assertThat(counted(statement) - before).as("to start").isBetween(1L, (long) MOST_TO_START);

      try (Daemon daemon = Daemon.start(engine, PassObserver.none());
          ServedConsole console =
              ServedConsole.open(engine, () -> new Health(List.of()), Optional.empty())) {
        asks(statement, () -> get(daemon, "/metrics"));
        asks(statement, () -> get(daemon, "/health/ready"));
        Reader reader = new Reader(console.link(new UserName("reader"), Role.ADMIN).orElseThrow());
        asks(statement, () -> reader.read("/mailboxes"));
        asks(statement, () -> reader.read("/mailboxes/box1"));
      }
    }
  }

  private static void switchOn(Engine engine, MailboxSetup setup) {
    engine.administration().setups().save(setup);
    engine.mailtrail().jobs().scheduler().schedule(setup.name());
  }

  /** The jobs look for what is due beside it. */
  private static void asks(Statement statement, Supplier<HttpResponse<String>> page)
      throws SQLException {
    assertThat(page.get().statusCode()).isIn(200, 503);
    long before = counted(statement);
    HttpResponse<String> answer = page.get();
    assertThat(counted(statement) - before)
        .as(answer.request().uri().getPath())
        .isBetween(1L, (long) MOST_TO_ANSWER);
    assertThat(answer.statusCode()).isIn(200, 503);
  }

  /** Who has come in by a link. */
  private final class Reader {
    private final URI link;
    private final String cookies;

    Reader(URI link) {
      this.link = link;
      HttpResponse<String> form = send(HttpRequest.newBuilder(link));
      Matcher seal = SEAL.matcher(form.body());
      assertThat(seal.find()).isTrue();
      this.cookies =
          cookies(
              send(
                  HttpRequest.newBuilder(link)
                      .header("Cookie", cookies(form))
                      .header("Content-Type", "application/x-www-form-urlencoded")
                      .POST(HttpRequest.BodyPublishers.ofString("seal=" + seal.group(1)))));
    }

    HttpResponse<String> read(String path) {
      return send(HttpRequest.newBuilder(link.resolve(path)).header("Cookie", cookies));
    }

    private String cookies(HttpResponse<String> answer) {
      return answer.headers().allValues("set-cookie").stream()
          .map(line -> line.split(";", 2)[0])
          .collect(Collectors.joining("; "));
    }
  }

  private static long counted(Statement statement) throws SQLException {
    try (ResultSet sum =
        statement.executeQuery(
            "select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                + " where sql_statement like '%logging%' or sql_statement like '%mailbox%'")) {
      sum.next();
      return sum.getLong(1);
    }
  }
}
