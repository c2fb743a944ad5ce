package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.simulator.ExchangeSimulator;
import org.mailtrail.simulator.identity.tenant.SignInVisit;

/** A person signs the job in, with a browser and with another device. */
class SignInCommandTest {
  private static final String JOB = "job@contoso.example";
  private static final Pattern ADDRESS = Pattern.compile("(https://\\S+/authorize\\S+)");
  private static final Pattern CODE = Pattern.compile("type the code (\\S+)");
  private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

  @TempDir private Path folder = Path.of("");
  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private Path settings = Path.of("");
  private URI redirect = URI.create("http://localhost/");

  @BeforeEach
  void begin() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      redirect = URI.create("http://localhost:" + free.getLocalPort() + "/signin");
    }
    simulator
        .identity()
        .register("contoso.example", "mailtrail")
        .secret("s3cret")
        .redirect(redirect)
        .publicClients(true);
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    settings =
        Files.writeString(
            folder.resolve("mailtrail.properties"),
            String.join(
                "\n",
                "mailtrail.home = " + folder,
                "mailtrail.mailbox.main.trust = " + certificate,
                "mailtrail.mailbox.main.client-secret = s3cret",
                "mailtrail.identity.trust = " + certificate,
                "mailtrail.identity.authority = " + simulator.identityAddress()));
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    type(
        "setup",
        "exchange",
        "main",
        "--address=log@contoso.example",
        "--endpoint=" + simulator.graphAddress());
  }

  @AfterEach
  void end() {
    System.setOut(out);
    simulator.close();
  }

  private int type(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--config=" + settings);
    return Commands.run(all.toArray(String[]::new));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private void account(String method) {
    type(
        "setup",
        "account",
        "main",
        "--sign-in=" + method,
        "--tenant=contoso.example",
        "--client-id=mailtrail",
        "--redirect-url=" + redirect);
  }

  private String shown(Pattern pattern) {
    await().atMost(Duration.ofSeconds(60)).until(() -> pattern.matcher(said()).find());
    Matcher found = pattern.matcher(said());
    return found.find() ? found.group(1) : "";
  }

  /** Opens the page and posts its form, as the page's script would. */
  private int browse(String address) throws IOException, InterruptedException {
    HttpClient browser =
        HttpClient.newBuilder().sslContext(simulator.trust().orElseThrow()).build();
    String page =
        browser
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher action = ACTION.matcher(page);
    assertThat(action.find()).as(page).isTrue();
    StringBuilder form = new StringBuilder();
    Matcher field = FIELD.matcher(page);
    while (field.find()) {
      form.append(form.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(field.group(1), StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(field.group(2), StandardCharsets.UTF_8));
    }
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(action.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  @Test
  void with_a_browser_on_this_machine() throws Exception {
    account("browser");
    simulator.identity().visitor(SignInVisit.consents(JOB));
    CompletableFuture<Integer> command =
        CompletableFuture.supplyAsync(() -> type("setup", "sign-in", "main"));

    assertThat(browse(shown(ADDRESS))).isEqualTo(200);

    assertThat(command.join()).as(said()).isZero();
    assertThat(said()).contains("main: " + JOB + " is signed in");
    type("setup", "show", "main");
    assertThat(said()).contains("browser " + JOB);
    assertThat(type("setup", "renew-token", "main")).as(said()).isZero();
  }

  @Test
  void with_a_code_on_another_device() {
    account("device-code");
    CompletableFuture<Integer> command =
        CompletableFuture.supplyAsync(() -> type("setup", "sign-in", "main"));

    simulator.identity().enter(shown(CODE), SignInVisit.consents(JOB));

    assertThat(command.join()).as(said()).isZero();
    assertThat(said()).contains("main: " + JOB + " is signed in");
  }

  @Test
  void who_declines_is_told_what_to_do() throws Exception {
    account("browser");
    simulator.identity().visitor(SignInVisit.declines());
    CompletableFuture<Integer> command =
        CompletableFuture.supplyAsync(() -> type("setup", "sign-in", "main"));

    browse(shown(ADDRESS));

    assertThat(command.join()).isEqualTo(Shared.PERSON_MUST_ACT);
    assertThat(said()).contains("main: sign-in: ").doesNotContain("is signed in");
  }
}
