package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mailtrail.simulator.ExchangeSimulator;

/** A setup whose mailbox may turn to a new one, on the command line. */
abstract class RollOverTrial extends InstalledTrial {
  static final String OLD = "log@contoso.example";
  static final String NEW = "log2@contoso.example";
  static final String SECRET = "pl4nted-client-s3cret";

  final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());

  @BeforeEach
  final void begin() throws IOException {
    simulator.identity().register("contoso.example", "mailtrail").secret(SECRET);
    simulator.identity().register("contoso.example", "another").secret(SECRET);
    simulator.mailbox(OLD);
    simulator.mailbox(NEW);
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    set(
        "mailtrail.mailbox.main.trust = " + certificate,
        "mailtrail.mailbox.other.trust = " + certificate,
        "mailtrail.identity.trust = " + certificate,
        "mailtrail.identity.authority = " + simulator.identityAddress());
    Path people =
        Files.writeString(folder.resolve("s.csv"), "code,name,email\nJR,,john@contoso.example\n");
    Path contacts =
        Files.writeString(
            folder.resolve("c.csv"), "number,name,email\nCT1,,ann@fabrikam.example\n");
    good("import", "--salespeople=" + people, "--contacts=" + contacts);
    setUp("main", OLD);
  }

  @AfterEach
  final void end() {
    simulator.close();
  }

  final void setUp(String name, String address) {
    good(
        "setup",
        "exchange",
        name,
        "--address=" + address,
        "--endpoint=" + simulator.graphAddress());
    account(name, "mailtrail");
    goodTyping(SECRET, "setup", "secret", name, "client-secret");
    good("setup", "start", name);
  }

  final void account(String name, String client) {
    good(
        "setup",
        "account",
        name,
        "--sign-in=application",
        "--tenant=contoso.example",
        "--client-id=" + client);
  }

  final void deliver(String address, String subject) {
    String raw =
        "Date: Mon, 05 Jan 2026 10:00:00 +0000\r\nMessage-ID: <"
            + subject
            + "@fabrikam.example>\r\nFrom: ann@fabrikam.example\r\nTo: john@contoso.example"
            + "\r\nSubject: "
            + subject
            + "\r\n\r\nHello\r\n";
    simulator
        .mailbox(address)
        .deliver(raw.getBytes(StandardCharsets.US_ASCII), simulator.clock().instant(), "inbox");
  }

  final void assertLoggedOnce(String... subjects) {
    String entries = good("entries");
    for (String subject : subjects) {
      assertThat(entries).containsOnlyOnce(subject);
    }
  }
}
