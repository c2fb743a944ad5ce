package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailtrail.application.port.pass.PassLock;
import org.mailtrail.application.port.setup.MailboxSetup;
import org.mailtrail.bootstrap.Main;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.service.SilentServer;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.domain.message.MailboxName;

/** SIGTERM, while servers are silent or drip: the process ends, and leaves everything in order. */
class StopTest {
  /** The promise is ten seconds; a machine at its limit gets some more. */
  private static final int PATIENCE_SECONDS = 30;

  private static final int SIGTERM = 143;

  @TempDir private Path folder = Path.of("");

  /** Either kind of Exchange, as it is set. */
  enum Kind {
    ONLINE(List.of("token = a-token")),
    ON_PREMISES(List.of("exchange = on-premises", "user = a-user", "password = a-password"));

    @SuppressWarnings("ImmutableEnumChecker") // a list of List.of
    private final List<String> lines;

    Kind(List<String> lines) {
      this.lines = lines;
    }
  }

  static Stream<Kind> services() {
    return some(Kind.ONLINE);
  }

  static Stream<Kind> commands() {
    return some(Kind.ON_PREMISES);
  }

  /** Both kinds in the long campaigns. */
  private static Stream<Kind> some(Kind sample) {
    return Boolean.getBoolean("mailtrail.thorough") ? Stream.of(Kind.values()) : Stream.of(sample);
  }

  private Path settings(Kind kind, SilentServer server, int mailboxes) throws IOException {
    StringBuilder text =
        new StringBuilder("mailtrail.home = " + folder + "\nmailtrail.http.address = off\n");
    for (int i = 0; i < mailboxes; i++) {
      String prefix = "mailtrail.mailbox.m" + i + ".";
      text.append(prefix).append("address = m").append(i).append("@contoso.example\n");
      text.append(prefix).append("endpoint = ").append(server.address()).append('\n');
      text.append(prefix).append("allow-plain-http = true\n");
      kind.lines.forEach(line -> text.append(prefix).append(line).append('\n'));
    }
    return Files.writeString(folder.resolve("mailtrail.properties"), text);
  }

  private Engine engine(Path settings) {
    return Engine.start(Configuration.read(Optional.of(settings), Map.of()), Clock.systemUTC());
  }

  private void switchOn(Path settings) {
    try (Engine engine = engine(settings)) {
      engine.declared().adopt();
      for (MailboxSetup setup : List.copyOf(engine.administration().setups().all())) {
        assertThat(engine.administration().setups().save(setup.enabled(true))).isTrue();
        engine.mailtrail().jobs().scheduler().schedule(setup.name());
      }
    }
  }

  private Process start(Path settings, String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(words));
    command.addAll(List.of("--config", settings.toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output.txt"));
  }

  private void assertEndsInOrder(Process process, Path settings, String... mailboxes)
      throws Exception {
    process.destroy();
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(output()).isTrue();
    assertThat(process.exitValue()).isEqualTo(SIGTERM);
    assertThat(output()).doesNotContain("90098", "did not end in time", "Exception");
    try (Engine engine = engine(settings)) {
      for (String mailbox : mailboxes) {
        Optional<PassLock.Lease> lease =
            engine
                .mailtrail()
                .storage()
                .keptPasses(Duration.ofMinutes(5))
                .lock()
                .acquire(new MailboxName(mailbox));
        assertThat(lease).as("lease of " + mailbox + "\n" + output()).isPresent();
        lease.orElseThrow().close();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void a_service_at_dripping_servers_ends_and_its_leases_are_given_back(Kind kind)
      throws Exception {
    try (SilentServer dripping = SilentServer.dripping()) {
      Path settings = settings(kind, dripping, 5);
      switchOn(settings);
      Process run = start(settings, "run");
      await().atMost(Duration.ofSeconds(90)).until(() -> dripping.visitors() >= 5);

      assertEndsInOrder(run, settings, "m0", "m1", "m2", "m3", "m4");
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_pass_by_command_at_a_silent_server_ends_and_its_lease_is_given_back(Kind kind)
      throws Exception {
    try (SilentServer silent = SilentServer.silent()) {
      Path settings = settings(kind, silent, 2);
      Process log = start(settings, "log");
      await().atMost(Duration.ofSeconds(90)).until(() -> silent.visitors() >= 1);

      assertEndsInOrder(log, settings, "m0", "m1");
      assertThat(silent.visitors()).as("the second mailbox was not begun").isLessThan(3);
    }
  }
}
