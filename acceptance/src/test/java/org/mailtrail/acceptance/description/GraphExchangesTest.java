package org.mailtrail.acceptance.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mailtrail.acceptance.Databases;
import org.mailtrail.acceptance.Rig;
import org.mailtrail.acceptance.WrittenMail;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.FilingOrder;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MailboxProbe;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.push.ArrivalNotices;
import org.mailtrail.application.port.push.NoticeAddress;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.exchange.http.Network;
import org.mailtrail.graph.GraphAdapters;
import org.mailtrail.graph.GraphConnection;
import org.mailtrail.graph.MailboxFolders;
import org.mailtrail.simulator.faults.Fault;
import org.mailtrail.simulator.front.HttpFront;
import org.mailtrail.simulator.http.Certificate;
import org.mailtrail.simulator.http.Request;

/** Everything that the adapter sends and the simulator answers is as Microsoft describes it. */
@EnabledIfSystemProperty(named = "mailtrail.shared", matches = ".+")
class GraphExchangesTest {
  private static final GraphDescription DESCRIPTION = new GraphDescription(JudgeTest.file());
  private static final Path CORPUS =
      Path.of(System.getProperty("mailtrail.shared", ""), "corpus").toAbsolutePath();

  @TempDir private Path folder;
  private Judge judge;

  @BeforeEach
  void aFreshJudge() {
    judge = new Judge(DESCRIPTION);
  }

  private void assertAsDescribed(String... kinds) {
    assertThat(judge.complaints()).isEmpty();
    assertThat(judge.judged()).containsKeys(kinds);
  }

  private Rig judgedRig() {
    Rig rig = new Rig(folder, Databases.H2.fresh(folder));
    rig.simulator().record(judge);
    return rig;
  }

  @Test
  void in_passes_over_real_mail_however_odd() {
    Path spam = CORPUS.resolve("spamassassin");
    try (Rig rig = judgedRig()) {
      rig.people(spam.resolve("salespeople.csv"), spam.resolve("contacts.csv"));
      rig.deliver(spam.resolve("spamassassin-shared.zip"));
      rig.deliver(CORPUS.resolve("mime").resolve("mime-shared.zip"));
      assertThat(rig.pass().isGood()).isTrue();
    }
    assertAsDescribed(
        "GET /users/-/mailFolders/inbox 2xx",
        "GET /users/-/mailFolders 2xx",
        "POST /users/-/mailFolders 2xx",
        "GET /users/-/mailFolders/-/messages 2xx",
        "GET /users/-/messages/-/$value 2xx",
        "POST /$batch 2xx",
        "in a batch: POST /users/-/messages/-/move 2xx");
  }

  @Test
  void in_sweeps_that_find_mail_delivered_past_the_intake() {
    try (Rig rig = judgedRig()) {
      WrittenMail.people(rig, folder);
      WrittenMail.deliver(rig, 30);
      rig.pass();
      String reply = "From: contact1@fabrikam.example\r\nTo: sales1@contoso.example\r\n\r\nHello";
      rig.mailbox().deliver(reply.getBytes(StandardCharsets.US_ASCII), Instant.now(), "archive");
      assertThat(rig.pass().counts().logged()).isOne();
    }
    assertAsDescribed("in a batch: GET /users/-/messages/- 2xx");
  }

  @Test
  void while_everything_is_throttled_or_fails() {
    try (Rig rig = judgedRig()) {
      WrittenMail.people(rig, folder);
      WrittenMail.deliver(rig, 200);
      rig.simulator().faults().next(1, Fault.THROTTLED, GraphExchangesTest::isList);
      rig.simulator().faults().next(1, Fault.UNAVAILABLE, GraphExchangesTest::isList);
      rig.simulator().faults().next(1, Fault.TOKEN_EXPIRED, GraphExchangesTest::isList);
      rig.simulator().faults().next(1, Fault.THROTTLED, r -> r.path().endsWith("$batch"));
      for (Fault fault :
          List.of(Fault.VANISHED, Fault.DONE_BUT_THROTTLED, Fault.UNAVAILABLE, Fault.THROTTLED)) {
        rig.simulator().faults().next(3, fault, r -> r.path().endsWith("/move"));
      }
      assertThat(rig.pass().isGood()).isTrue();
    }
    assertAsDescribed(
        "GET /users/-/mailFolders/-/messages 4xx",
        "GET /users/-/mailFolders/-/messages 5xx",
        "POST /$batch 4xx",
        "in a batch: POST /users/-/messages/-/move 4xx",
        "in a batch: POST /users/-/messages/-/move 5xx",
        "in a batch: GET /users/-/messages/- 2xx");
  }

  private static boolean isList(Request request) {
    return request.method().equals("GET") && request.path().endsWith("/messages");
  }

  @Test
  void in_look_ups_probes_and_refusals() throws IOException {
    try (Rig rig = judgedRig();
        GraphAdapters graph = connected(rig)) {
      WrittenMail.deliver(rig, 3);
      rig.mailbox().create(rig.mailbox().folder("inbox").orElseThrow(), "Fairs");
      rig.mailbox().recoverable();
      MailIntake intake = graph.intake(MailboxFolders.standard());
      intake.prepare();
      IntakeItem first = intake.read(1, 0).items().get(0);
      lookUp(graph.store(), first);
      probe(graph.probe(MailboxFolders.standard()));
      ItemId gone = new ItemId("AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0AEgAA");
      intake.file(List.of(new FilingOrder(gone, Destination.ARCHIVE)));
      assertThat(intake.fetch(List.of(gone))).isEmpty();
      rig.simulator().revoke(Rig.TOKEN);
      assertThatThrownBy(() -> intake.read(1, 0)).isInstanceOf(ExchangeException.class);
    }
    assertAsDescribed(
        "GET /users/-/mailFolders/-/childFolders 2xx",
        "GET /users/-/mailFolders/- 2xx",
        "GET /users/-/messages 2xx",
        "GET /users/-/messages/- 2xx",
        "GET /users/-/messages/- 4xx",
        "GET /users/-/messages/-/$value 2xx",
        "POST /users/-/mailFolders/-/messages 2xx",
        "DELETE /users/-/messages/- 2xx",
        "in a batch: POST /users/-/messages/-/move 4xx",
        "in a batch: GET /users/-/messages/- 4xx",
        "GET /users/-/mailFolders/-/messages 4xx");
  }

  @Test
  void in_subscriptions_to_mail() throws IOException {
    HttpsServer listener = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
    try (Rig rig = judgedRig();
        GraphAdapters graph = connected(rig)) {
      Certificate certificate = rig.simulator().certificate().orElseThrow();
      listener.setHttpsConfigurator(new HttpsConfigurator(certificate.serverContext()));
      listener.createContext("/", GraphExchangesTest::giveBack);
      listener.start();
      URI url = URI.create("https://localhost:" + listener.getAddress().getPort() + "/");
      ArrivalNotices notices = graph.notices(MailboxFolders.standard());
      String id = notices.subscribe(new NoticeAddress(url, Secret.of("state"))).id();
      assertThat(notices.renew(id)).isPresent();
      notices.cancel(id);
      assertThat(notices.renew(id)).isEmpty();
    } finally {
      listener.stop(0);
    }
    assertAsDescribed(
        "POST /subscriptions 2xx",
        "PATCH /subscriptions/- 2xx",
        "PATCH /subscriptions/- 4xx",
        "DELETE /subscriptions/- 2xx");
  }

  private static void giveBack(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    byte[] token = HttpFront.query(query).get("validationToken").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain");
    exchange.sendResponseHeaders(200, token.length);
    exchange.getResponseBody().write(token);
    exchange.close();
  }

  private static GraphAdapters connected(Rig rig) {
    Network network =
        Network.standard()
            .trusting(rig.simulator().trust().orElseThrow())
            .patientFor(Duration.ofSeconds(1));
    GraphConnection connection =
        new GraphConnection(rig.simulator().graphAddress(), rig.mailbox().address(), network);
    return GraphAdapters.connect(connection, claims -> Secret.of(Rig.TOKEN), Clock.systemUTC());
  }

  private static void lookUp(MessageStore store, IntakeItem item) throws IOException {
    Optional<MessageKey> key = item.ref().key();
    assertThat(store.locate(item.id())).isPresent();
    assertThat(store.locate(new ItemId("gone-and-never-to-be-seen"))).isEmpty();
    assertThat(store.search(key.orElseThrow())).hasSize(1);
    assertThat(store.search(new MessageKey("<it's+100%&a=b#c@fabrikam.example>"))).isEmpty();
    try (InputStream mime = store.open(item.id())) {
      mime.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void probe(MailboxProbe probe) {
    assertThat(probe.folders()).isNotEmpty();
    assertThat(probe.extents()).isNotEmpty();
    probe.tryMove();
  }
}
