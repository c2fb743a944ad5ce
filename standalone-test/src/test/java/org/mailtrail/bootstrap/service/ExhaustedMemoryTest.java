package org.mailtrail.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process whose memory really comes to its end, in all of its mailboxes but one. */
@Tag("thorough")
class ExhaustedMemoryTest extends ServiceTrial {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> GREEDY = List.of("second", "third");

  @TempDir private Path folder = Path.of("");
  private Process process;

  private Path settingsFile() throws IOException {
    String trust = settings().text("mailtrail.mailbox.main.trust");
    StringBuilder text =
        new StringBuilder(
            "mailtrail.home = " + folder + "\nmailtrail.http.address = 127.0.0.1:0\n");
    for (String mailbox : List.of("main", GREEDY.get(0), GREEDY.get(1))) {
      String prefix = "mailtrail.mailbox." + mailbox + ".";
      text.append(prefix).append("address = ").append(address(mailbox)).append('\n');
      text.append(prefix).append("endpoint = ").append(simulator.graphAddress()).append('\n');
      text.append(prefix).append("trust = ").append(trust).append('\n');
      text.append(prefix).append("token = ").append(TOKEN).append('\n');
      text.append(prefix).append("interval = PT10S\n");
    }
    return Files.writeString(folder.resolve("mailtrail.properties"), text);
  }

  private static String address(String mailbox) {
    return mailbox.equals("main") ? ADDRESS : mailbox + "@contoso.example";
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx80m",
            "-cp",
            System.getProperty("java.class.path"),
            Glutton.class.getName(),
            settingsFile().toString(),
            "main")
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  @AfterEach
  void kill() {
    process.destroyForcibly();
  }

  private List<String> said() {
    try {
      return Files.readAllLines(folder.resolve("output"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean isExhausted(String mailbox) {
    return said().contains(Glutton.EXHAUSTED + " " + mailbox);
  }

  private int waiting() {
    return simulator.mailbox(ADDRESS).folder("inbox").orElseThrow().size();
  }

  @Test
  void it_goes_on_with_the_one_and_says_which_the_others_are() throws Exception {
    GREEDY.forEach(mailbox -> deliver(address(mailbox), 2));
    process = start();
    for (String mailbox : GREEDY) {
      await().atMost(PATIENCE).until(() -> isExhausted(mailbox) || !process.isAlive());
      deliver(GREEDY.indexOf(mailbox) + 2);
      await().atMost(PATIENCE).until(() -> waiting() == 0 || !process.isAlive());
    }

    assertThat(process.isAlive()).as(said().toString()).isTrue();
    String ready = ask("GET", pages().resolve("/health/ready")).body();
    for (String mailbox : GREEDY) {
      assertThat(ready).contains("\"mailbox\":\"" + mailbox + "\"");
    }
    assertThat(ready).contains("OutOfMemoryError", "more memory");
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  private URI pages() {
    return URI.create(
        said().stream().filter(line -> line.startsWith("http")).findFirst().orElseThrow());
  }
}
