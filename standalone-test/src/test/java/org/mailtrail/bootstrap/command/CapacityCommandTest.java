package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.simulator.ExchangeSimulator;

/** How full a mailbox is, on the command line, over TLS. */
class CapacityCommandTest extends InstalledTrial {
  private static final String LOG = "log@contoso.example";

  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());

  @BeforeEach
  void begin() {
    simulator.accept("token-1");
    simulator.mailbox(LOG);
  }

  @AfterEach
  void end() {
    simulator.close();
  }

  private CommandTrial.Done type(String quota, String... words) throws IOException {
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    set(
        "mailtrail.mailbox.main.address = " + LOG,
        "mailtrail.mailbox.main.endpoint = " + simulator.graphAddress(),
        "mailtrail.mailbox.main.token = token-1",
        "mailtrail.mailbox.main.quota = " + quota,
        "mailtrail.mailbox.main.trust = " + certificate);
    return run(words);
  }

  private void deliver(int count) {
    for (int i = 0; i < count; i++) {
      String raw = "Message-ID: <m" + i + "@x.example>\r\n\r\n" + "x".repeat(1_000) + "\r\n";
      simulator
          .mailbox(LOG)
          .deliver(raw.getBytes(StandardCharsets.US_ASCII), simulator.clock().instant(), "archive");
    }
  }

  @Test
  void nothing_is_told_before_something_was_measured() throws IOException {
    assertThat(type("50GB", "setup", "show", "main").code()).isZero();
    CommandTrial.Done done = type("50GB", "capacity");

    assertThat(done.code()).isZero();
    assertThat(done.said()).contains("main: not measured so far", "mailtrail capacity main --now");
  }

  @Test
  void what_exchange_holds_is_measured_and_kept() throws IOException {
    deliver(40);
    CommandTrial.Done now = type("50GB", "capacity", "main", "--now");

    assertThat(now.code()).isZero();
    assertThat(now.said())
        .contains("main (log@contoso.example), measured at ", "40 messages, 40")
        .contains("the mailbox holds 40", " KB of 50 GB (0 %): no forecast before 14 days")
        .contains("the folder \\Archive holds 40 messages of 1000000 messages (0 %)")
        .contains("limit: Exchange Online limits");
    assertThat(type("50GB", "capacity").said()).contains("40 messages, 40");
  }

  @Test
  void a_mailbox_that_fills_up_wants_a_person_here_and_in_the_check_of_the_setup()
      throws IOException {
    deliver(40);
    CommandTrial.Done now = type("46KB", "capacity", "main", "--now");

    assertThat(now.code()).isEqualTo(Shared.PERSON_MUST_ACT);
    assertThat(type("46KB", "setup", "check", "main").said())
        .containsPattern("warning +capacity +the mailbox holds 4\\d.* KB of 46 KB");
  }

  @Test
  void a_quota_without_a_unit_is_refused() throws IOException {
    CommandTrial.Done done = type("50", "capacity");

    assertThat(done.code()).isEqualTo(Shared.USAGE);
    assertThat(done.said()).contains("mailtrail.mailbox.main.quota is no size", "50GB");
  }
}
