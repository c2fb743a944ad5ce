package org.mailtrail.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.application.port.setup.ExchangeKind;
import org.mailtrail.bootstrap.command.ConfiguredPlayhouse;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.cli.console.Terminal;

class ServedDemoTest {
  private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/enter/\\S+");
  private static final Pattern SEAL = Pattern.compile("name=\"seal\" value=\"([0-9a-f]+)\"");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @Test
  void the_link_leads_to_the_log_and_a_mail_that_is_sent_appears_in_it() throws Exception {
    StringWriter said = new StringWriter();
    CountDownLatch end = new CountDownLatch(1);
    Demo demo =
        new Demo(
            new ConfiguredPlayhouse(Configuration.read(Optional.empty(), Map.of())),
            Map.of("mailtrail.database.url", "jdbc:h2:file:" + folder.resolve("demo")),
            Clock.systemUTC(),
            new Terminal(new PrintWriter(said, true), false));
    CompletableFuture<Boolean> run =
        CompletableFuture.supplyAsync(() -> demo.run(options(), Optional.of(end)));
    try {
      await().atMost(PATIENCE).until(() -> run.isDone() || LINK.matcher(said.toString()).find());
      Matcher link = LINK.matcher(said.toString());
      assertThat(link.find()).as(said.toString()).isTrue();

      String log = enter(URI.create(link.group()));
      assertThat(log).contains("href=\"/entries/").contains("/demo/message");
      assertThat(get(URI.create(link.group()).resolve("/health")))
          .contains("All good: no mail is waiting unseen.");
      URI home = URI.create(link.group()).resolve("/");
      post(home.resolve("/demo/message"), log);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(get(home)).contains("Could we see you next week? (1)"));
    } finally {
      end.countDown();
    }
    assertThat(run.get()).isTrue();
  }

  private static DemoOptions options() {
    return new DemoOptions(
        List.of(), Optional.empty(), Optional.empty(), ExchangeKind.ONLINE, true, Optional.empty());
  }

  private String enter(URI link) throws Exception {
    return post(link, get(link));
  }

  private String get(URI page) throws Exception {
    return browser
        .send(
            HttpRequest.newBuilder(page).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String post(URI to, String page) throws Exception {
    Matcher seal = SEAL.matcher(page);
    assertThat(seal.find()).isTrue();
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "seal=" + URLEncoder.encode(seal.group(1), StandardCharsets.UTF_8)))
            .build();
    return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
