package org.mailtrail.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.bootstrap.command.Commands;
import org.mailtrail.simulator.ExchangeSimulator;

/** What {@code simulate} prints is typed as it stands, and works. */
class SimulatedWaysTest {
  private static final Pattern PIPED = Pattern.compile("printf (\\S+) \\| (.*)");
  private static final Pattern CODE = Pattern.compile("Open (\\S+) and type the code (\\S+)");

  @TempDir private Path folder = Path.of("");
  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final InputStream in = System.in;
  private SimulatedWays ways = opened();
  private Path settings = Path.of("");

  private SimulatedWays opened() {
    return SimulatedWays.open(simulator, "log@contoso.example", "trust = unknown");
  }

  @BeforeEach
  void begin() throws IOException {
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    ways = SimulatedWays.open(simulator, "log@contoso.example", "trust = " + certificate);
    List<String> lines = new ArrayList<>(ways.settings());
    lines.add("mailtrail.home = " + folder);
    settings = Files.write(folder.resolve("mailtrail.properties"), lines);
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void end() {
    System.setOut(out);
    System.setIn(in);
    simulator.close();
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int type(String line) {
    Matcher piped = PIPED.matcher(line);
    String command = piped.matches() ? piped.group(2) : line;
    if (piped.matches()) {
      System.setIn(new ByteArrayInputStream(piped.group(1).getBytes(StandardCharsets.UTF_8)));
    }
    List<String> words = new ArrayList<>(List.of(command.strip().split(" +")));
    assertThat(words.remove(0)).isEqualTo("mailtrail");
    words.add("--config=" + settings);
    return Commands.run(words.toArray(String[]::new));
  }

  private void typeAll(String containing) {
    for (String line : ways.commands()) {
      String command = line.substring(1).strip();
      if (command.contains("mailtrail setup") && command.contains(containing)) {
        assertThat(type(command)).as(command + "\n" + said()).isZero();
      }
    }
  }

  @Test
  void a_mailbox_and_public_folders_over_ews() {
    for (String name : List.of("ews", "queue")) {
      typeAll(" " + name + " ");
      assertThat(type("mailtrail setup check " + name)).as(said()).isZero();
      assertThat(type("mailtrail log " + name)).as(said()).isZero();
    }
  }

  @Test
  void graph_as_an_application() {
    typeAll("setup exchange main");
    typeAll("--sign-in application");
    typeAll("client-secret");
    assertThat(type("mailtrail setup sign-in main")).as(said()).isZero();
    assertThat(type("mailtrail log main")).as(said()).isZero();
  }

  @Test
  void graph_with_a_device_code_typed_on_the_platform_s_page() throws Exception {
    typeAll("setup exchange main");
    typeAll("--sign-in device-code");
    CompletableFuture<Integer> command =
        CompletableFuture.supplyAsync(() -> type("mailtrail setup sign-in main"));
    Awaitility.await().until(() -> CODE.matcher(said()).find());
    Matcher shown = CODE.matcher(said());
    assertThat(shown.find()).isTrue();
    HttpClient browser =
        HttpClient.newBuilder().sslContext(simulator.trust().orElseThrow()).build();
    HttpRequest typed =
        HttpRequest.newBuilder(URI.create(shown.group(1)))
            .POST(HttpRequest.BodyPublishers.ofString("code=" + shown.group(2)))
            .build();
    assertThat(browser.send(typed, HttpResponse.BodyHandlers.ofString()).body())
        .contains("You have signed in");

    assertThat(command.join()).as(said()).isZero();
    assertThat(said()).contains("job@contoso.example is signed in");
  }
}
