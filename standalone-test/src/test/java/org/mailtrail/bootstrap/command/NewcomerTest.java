package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.simulator.ExchangeSimulator;

/** From an empty database to the first entry, on the command line. */
class NewcomerTest extends InstalledTrial {
  private static final String ADDRESS = "log@contoso.example";
  private static final String SECRET = "pl4nted-client-s3cret";

  private final ExchangeSimulator simulator = ExchangeSimulator.overTls(Clock.systemUTC());

  @BeforeEach
  void begin() throws IOException {
    simulator.identity().register("contoso.example", "mailtrail").secret(SECRET);
    Path certificate = folder.resolve("simulator.pem");
    simulator.certificate().orElseThrow().writePem(certificate);
    set(
        "mailtrail.mailbox.main.trust = " + certificate,
        "mailtrail.identity.trust = " + certificate,
        "mailtrail.identity.authority = " + simulator.identityAddress());
    deliver("ann@fabrikam.example", "john@contoso.example", "Chairs");
  }

  @AfterEach
  void end() {
    simulator.close();
  }

  private void deliver(String from, String to, String subject) {
    String raw =
        "Date: Mon, 05 Jan 2026 10:00:00 +0000\r\nMessage-ID: <1@fabrikam.example>\r\nFrom: "
            + from
            + "\r\nTo: "
            + to
            + "\r\nSubject: "
            + subject
            + "\r\n\r\nHello\r\n";
    simulator
        .mailbox(ADDRESS)
        .deliver(raw.getBytes(StandardCharsets.US_ASCII), simulator.clock().instant(), "inbox");
  }

  private void setUp() throws IOException {
    Path people =
        Files.writeString(folder.resolve("s.csv"), "code,name,email\nJR,,john@contoso.example\n");
    Path contacts =
        Files.writeString(
            folder.resolve("c.csv"), "number,name,email\nCT1,,ann@fabrikam.example\n");
    good("import", "--salespeople=" + people, "--contacts=" + contacts);
    good(
        "setup",
        "exchange",
        "main",
        "--address=" + ADDRESS,
        "--endpoint=" + simulator.graphAddress());
    good(
        "setup",
        "account",
        "main",
        "--sign-in=application",
        "--tenant=contoso.example",
        "--client-id=mailtrail");
  }

  @Test
  void a_mailbox_is_set_up_step_by_step_checked_started_and_logged() throws IOException {
    setUp();
    goodTyping(SECRET + "\n", "setup", "secret", "main", "client-secret", "--expires=2031-01-31");
    good("setup", "sign-in", "main");
    assertThat(run("setup", "check", "main").said())
        .containsPattern("pass +can move")
        .doesNotContain("failure");
    good("setup", "start", "main");
    good("log", "main");

    assertThat(run("entries").said()).contains("JR", "CT1", "Chairs");
    assertThat(run("setup", "show", "main").said())
        .contains("main: logging is on", "1 seen = 1 logged", "next run at")
        .doesNotContain(SECRET);
    assertThat(run("setup", "audit").said())
        .contains("EnterSecret", "StartLogging", "enabled: false -> true")
        .doesNotContain(SECRET);
  }

  /** Step 2 of {@code setup --help}, as it is printed there. */
  @Test
  void the_admins_part_is_written_for_the_mailbox_that_is_set_up() throws IOException {
    setUp();
    assertThat(run("setup", "--help").said())
        .contains("prepare-exchange main --account job@contoso.com ");
    assertThat(run("prepare-exchange", "main", "--account", "job@contoso.com").said())
        .contains("$Target = '" + ADDRESS + "'", "$JobAccount = 'job@contoso.com'");
    assertThat(run("prepare-exchange", "main").said())
        .as("an application is known by its client id")
        .contains("$JobAccount = 'mailtrail'");
    assertThat(run("prepare-exchange", "other").said()).contains("no mailbox other is set up");
  }

  @Test
  void a_secret_for_nobody_or_one_that_is_over_is_not_kept() throws IOException {
    setUp();
    assertThat(typing("x", "setup", "secret", "other", "password").said())
        .contains("no mailbox other is set up", "--ahead");
    goodTyping("x", "setup", "secret", "other", "password", "--ahead");
    assertThat(
            typing("x", "setup", "secret", "main", "client-secret", "--expires=2020-01-31").said())
        .contains("2020-01-31 is past");
    assertThat(run("setup", "audit").said()).containsOnlyOnce("EnterSecret");
  }

  @Test
  void a_declared_mailbox_is_known_to_each_command_about_mailboxes() throws IOException {
    Files.writeString(
        settingsFile(),
        "\nmailtrail.mailbox.declared.address = declared@contoso.example"
            + "\nmailtrail.mailbox.declared.sign-in = browser",
        StandardOpenOption.APPEND);

    assertThat(run("setup", "show").said()).contains("declared: logging is off");
    assertThat(run("setup", "audit", "declared").said()).contains("configuration");
    goodTyping("x", "setup", "secret", "declared", "client-secret");
    assertThat(run("setup", "check", "declared").said())
        .contains("tenant: Enter it.")
        .doesNotContain("is set up");
  }

  @Test
  void nothing_is_switched_on_while_a_check_fails() throws IOException {
    setUp();
    CommandTrial.Done started = run("setup", "start", "main");

    assertThat(started.code()).isEqualTo(Shared.PERSON_MUST_ACT);
    assertThat(started.said()).contains("failure  token", "client-secret");
    assertThat(run("setup", "show").said()).contains("logging is off");
  }

  @Test
  void a_setup_is_locked_and_cannot_be_cleared_while_logging_is_on() throws IOException {
    setUp();
    goodTyping(SECRET, "setup", "secret", "main", "client-secret");
    good("setup", "start", "main");

    assertThat(run("setup", "habits", "main", "--page-size=9").said())
        .contains("cannot be changed while logging is on. Stop logging first");
    assertThat(run("setup", "clear", "main").code()).isEqualTo(Shared.PERSON_MUST_ACT);
    good("setup", "stop", "main");
    good("setup", "clear", "main");
    assertThat(run("setup", "show").said()).contains("No mailbox is set up");
  }

  @Test
  void what_is_typed_wrong_is_told_in_a_sentence() throws IOException {
    setUp();
    assertThat(run("setup", "exchange", "Main!", "--address=a@b.example").said())
        .contains("lower-case letters");
    assertThat(run("setup", "exchange", "main", "--address=nobody").said())
        .contains("'nobody' is no e-mail address");
    assertThat(run("setup", "account", "main", "--sign-in=magic").said())
        .contains("'magic' is none of: browser, device-code, application");
    assertThat(typing("x", "setup", "secret", "main", "pin").said()).contains("Write one of");
    assertThat(run("setup", "stop", "other").said()).contains("no mailbox other is set up");
    assertThat(run("setup", "exchange", "main", "--endpoint=http://graph.example/v1.0").said())
        .contains("is not HTTPS");
  }
}
