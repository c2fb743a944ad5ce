package org.mailtrail.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.job.Jobs;
import org.mailtrail.bootstrap.configuration.Configuration;
import org.mailtrail.bootstrap.wiring.Engine;
import org.mailtrail.cli.Engines;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;

/** What people do with an entry, and whom they have told of it, by command on a real database. */
class ActByCommandTest extends InstalledTrial {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private HttpServer receiver;

  @BeforeEach
  void settings() throws IOException {
    set("mailtrail.webhook.private-addresses = true");
    Files.writeString(
        folder.resolve("contacts.csv"),
        "number,name,email\nCT1,Ann,ann@fabrikam.example\nCT2,Bo,bo@fabrikam.example\n");
    Files.writeString(
        folder.resolve("people.csv"), "code,name,email\nJR,Jane,jane@contoso.example\n");
    run(
        "import",
        "--contacts=" + folder.resolve("contacts.csv"),
        "--salespeople=" + folder.resolve("people.csv"));
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          received.add(new String(body, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  private Engine engine() {
    Configuration configuration =
        ConfiguredEngines.configuration(
            new Engines.Where(Optional.of(settingsFile()), Optional.empty(), false));
    return Engine.start(configuration, Clock.systemUTC());
  }

  private void log() {
    try (Engine engine = engine()) {
      assertThat(engine.mailtrail().entries().log().append(List.of(interaction()))).isOne();
    }
  }

  private static Interaction interaction() {
    return new Interaction(
        new Exchange(
            InformationFlow.INBOUND,
            new SalespersonCode("JR"),
            EmailAddress.of("jane@contoso.example"),
            new ContactNumber("CT1"),
            EmailAddress.of("ann@fabrikam.example"),
            "Fabrikam"),
        NOON,
        "Offer",
        InteractionTemplate.email(),
        new MessageLink(
            new MailboxName("main"),
            new MessageKey("<1@fabrikam.example>"),
            new StoredItem(new ItemId("I1"), Optional.empty(), false, 1),
            "Archive",
            Optional.empty(),
            NOON),
        new Interaction.Logged(new PassId(new UUID(1, 2)), NOON));
  }

  @Test
  void a_contact_is_erased_after_a_preview_when_its_number_is_typed_once_more() throws IOException {
    log();
    CommandTrial.Done preview = run("people", "erase", "CT1", "--preview");
    assertThat(preview.said()).contains("Would erase CT1: entries: 1", "Nothing was written");
    CommandTrial.Done untyped = run("people", "erase", "CT1");
    assertThat(untyped.code()).isEqualTo(1);
    assertThat(untyped.said()).contains("typed once more");
    assertThat(run("entries").said()).contains("Offer");

    good("people", "erase", "CT1", "--confirm=CT1", "--by=anna");

    assertThat(run("entries").said()).doesNotContain("Offer", "ann@fabrikam.example");
    assertThat(run("setup", "audit").said()).contains("anna", "EraseContact", "CT1");
    assertThat(run("people", "erase", "CT1", "--confirm=CT1").said()).contains("CT1");
    String contacts = "--contacts=" + folder.resolve("contacts.csv");
    CommandTrial.Done again = run("import", contacts);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.said()).contains("erased").doesNotContain("\tat ");
    good("import", contacts, "--wanted-again");
  }

  @Test
  void an_entry_is_cancelled_evaluated_commented_and_given_to_another_contact() {
    log();
    good("entry", "cancel", "1", "--by=anna");
    good("entry", "evaluate", "1", "positive");
    good("entry", "comment", "1", "Calls back on Friday");
    good("entry", "reassign", "1", "--contact=CT2");

    CommandTrial.Done shown = run("entry", "show", "1");
    assertThat(shown.code()).isZero();
    assertThat(shown.said())
        .contains("CT2", "Calls back on Friday")
        .containsIgnoringCase("cancelled")
        .containsIgnoringCase("positive")
        .contains("anna");
    good("entry", "cancel", "1", "--undo");
    assertThat(run("entry", "reassign", "1", "--contact=CT9").code()).isEqualTo(1);
  }

  @Test
  void what_was_committed_and_not_delivered_is_delivered_after_the_next_start() throws Exception {
    String address = "http://localhost:" + receiver.getAddress().getPort() + "/hook";
    CommandTrial.Done added = run("webhook", "add", "crm", address, "--event=entry.logged");
    assertThat(added.said()).contains("whsec_");
    log();
    assertThat(run("webhook", "list").said()).contains("crm localhost", "1 waiting");
    assertThat(received).isEmpty();

    try (Engine engine = engine();
        Jobs jobs = engine.mailtrail().jobs().start()) {
      assertThat(jobs.state(new MailboxName("main"))).isEmpty();
      assertThat(received.poll(60, TimeUnit.SECONDS))
          .contains("\"type\": \"entry.logged\"", "\"number\": 1", "\"subject\": \"Offer\"");
    }
  }

  @Test
  void a_webhook_is_tested_replayed_and_removed() {
    String address = "http://localhost:" + receiver.getAddress().getPort() + "/hook";
    good("webhook", "add", "crm", address);
    good("webhook", "test", "crm");
    assertThat(received.poll()).contains("\"type\": \"test\"");
    assertThat(run("webhook", "replay", "crm", "--last=P1D").said()).contains("0 events");
    receiver.stop(0);
    assertThat(run("webhook", "test", "crm").said()).contains("cannot be reached");
    good("webhook", "remove", "crm");
    assertThat(run("webhook", "list").said()).contains("None.");
    assertThat(run("webhook", "test", "crm").code()).isEqualTo(1);
    assertThat(run("webhook", "add", "crm", "http://contoso.example/").code()).isEqualTo(1);
    assertThat(run("webhook", "add", "Crm!", address).code()).isEqualTo(2);
    assertThat(run("webhook", "add", "crm", address, "--event=mail.read").code()).isEqualTo(2);
  }

  @Test
  void an_alarm_that_nothing_describes_cannot_be_tested() {
    assertThat(run("alarm", "test").said()).contains("No setting describes where alarms go");
  }
}
