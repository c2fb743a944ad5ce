package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.IntakeItem.Illegible;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.exchange.http.Network;

/** Whatever a server does, a call ends, memory stays flat, and what is said helps. */
@Timeout(60)
class EwsBoundsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String ITEM = "<t:Message><t:ItemId Id=\"one\"/></t:Message>";

  private static ExchangeException failure(StrangeServer server) {
    return catchThrowableOfType(
        ExchangeException.class, () -> server.intake(Duration.ZERO).prepare());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<m:FindFolderResponseMessage><m:X/></m:FindFolderResponseMessage>", "x"})
  void an_answer_without_end_is_not_taken(String piece) throws IOException {
    String start = StrangeServer.HEAD + "<m:R xmlns:m=\"urn:m\"><m:ResponseMessages>";
    AtomicReference<StrangeServer> self = new AtomicReference<>();
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) ->
                self.get().endlessly(exchange, start, piece.repeat(20_000), Duration.ZERO))) {
      self.set(server);

      assertThat(catchThrowableOfType(ExchangeException.class, () -> office(server).prepare()))
          .hasMessageContaining("larger than 8 MB")
          .hasMessageContaining("localhost");
    }
  }

  /** Lists two items; what it tells of them begins like that and goes on for ever. */
  private static StrangeServer chatty(AtomicReference<StrangeServer> self, String start, String on)
      throws IOException {
    String listed =
        "<m:RootFolder IncludesLastItemInRange=\"true\"><t:Items>"
            + ITEM
            + ITEM.replace("one", "two")
            + "</t:Items></m:RootFolder>";
    String head = StrangeServer.HEAD + "<m:R xmlns:m=\"urn:m\" xmlns:t=\"urn:t\">";
    StrangeServer server =
        new StrangeServer(
            (exchange, request) -> {
              if (request.contains("<m:GetItem")) {
                self.get()
                    .endlessly(exchange, head + "<m:ResponseMessages>" + start, on, Duration.ZERO);
              } else {
                StrangeServer.folders(exchange, request, listed);
              }
            });
    self.set(server);
    return server;
  }

  @Test
  void of_messages_without_end_as_many_are_taken_as_were_asked_for() throws IOException {
    AtomicReference<StrangeServer> self = new AtomicReference<>();
    String piece =
        "<m:GetItemResponseMessage ResponseClass=\"Success\"><m:ResponseCode>NoError"
            + "</m:ResponseCode><m:Items>"
            + ITEM
            + "</m:Items></m:GetItemResponseMessage>";
    try (StrangeServer server = chatty(self, "", piece.repeat(1_000))) {
      assertThat(server.intake(MINUTE).read(50, 0).items()).hasSize(2);
      assertThat(server.asked).hasSizeLessThan(20);
    }
  }

  @Test
  void a_message_without_end_is_set_aside_by_itself() throws IOException {
    AtomicReference<StrangeServer> self = new AtomicReference<>();
    String start =
        "<m:GetItemResponseMessage ResponseClass=\"Success\"><m:ResponseCode>NoError"
            + "</m:ResponseCode><m:Items><t:Message><t:ItemId Id=\"one\"/><t:ToRecipients>";
    String piece = "<t:Mailbox><t:EmailAddress>a@b.example</t:EmailAddress></t:Mailbox>";
    try (StrangeServer server = chatty(self, start, piece.repeat(1_000))) {
      assertThat(server.intake(MINUTE).read(50, 0).items())
          .hasSize(2)
          .allSatisfy(
              item ->
                  assertThat(item.<String>match(legible -> "read", Illegible::problem))
                      .contains("8 MB"));
      assertThat(server.asked).hasSizeLessThan(20);
    }
  }

  @Test
  void a_server_that_gives_one_byte_after_the_other_is_left_after_a_while() throws IOException {
    AtomicReference<StrangeServer> self = new AtomicReference<>();
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) ->
                self.get().endlessly(exchange, StrangeServer.HEAD, " ", Duration.ofMillis(20)))) {
      self.set(server);

      assertThatThrownBy(() -> server.intake(Duration.ZERO, Duration.ofMillis(500)).prepare())
          .isInstanceOfSatisfying(
              ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREACHABLE))
          .hasMessageContaining("in time");
    }
  }

  @Test
  void an_interrupt_ends_a_call_to_a_silent_server() throws Exception {
    AtomicReference<StrangeServer> self = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    try (StrangeServer server = new StrangeServer((exchange, request) -> self.get().silence())) {
      self.set(server);
      MailIntake intake = office(server);
      Thread job =
          new Thread(
              () -> {
                try {
                  intake.prepare();
                } catch (ExchangeException ended) {
                  thrown.set(Thread.currentThread().isInterrupted() ? ended : null);
                }
              });
      job.start();
      server.entered.await();
      job.interrupt();
      job.join();

      assertThat(thrown.get()).hasMessageContaining("interrupted");
    }
  }

  private static MailIntake office(StrangeServer server) {
    Network patient = Network.standard().allowingPlainHttp();
    return EwsAdapters.connect(
            EwsConnection.sharedMailbox(server.address(), Office.MAILBOX, patient),
            server.job(MINUTE))
        .intake(EwsFolders.mailbox());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<m:RootFolder IncludesLastItemInRange=\"false\"><t:Items/></m:RootFolder>",
        "<m:RootFolder TotalItemsInView=\"9\" IncludesLastItemInRange=\"false\"><t:Items>"
            + ITEM
            + "</t:Items></m:RootFolder>"
      })
  void a_list_that_has_more_and_never_gives_it_is_told(String listed) throws IOException {
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) -> StrangeServer.folders(exchange, request, listed))) {
      MailIntake intake = server.intake(MINUTE);
      intake.prepare();

      assertThatThrownBy(() -> intake.read(50, 0))
          .isInstanceOf(ExchangeException.class)
          .hasMessageContaining("gives nothing more");
      assertThat(server.asked).hasSizeLessThan(20);
    }
  }

  @Test
  void a_list_that_is_all_by_the_servers_own_count_is_all() throws IOException {
    String listed =
        "<m:RootFolder TotalItemsInView=\"0\" IncludesLastItemInRange=\"false\"><t:Items/>"
            + "</m:RootFolder>";
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) -> StrangeServer.folders(exchange, request, listed))) {
      assertThat(server.intake(MINUTE).read(50, 0).items()).isEmpty();
    }
  }

  @Test
  void what_is_listed_without_being_there_does_not_hold_up_a_pass() throws IOException {
    String listed =
        "<m:RootFolder IncludesLastItemInRange=\"true\"><t:Items>"
            + ITEM
            + "</t:Items></m:RootFolder>";
    String gone =
        StrangeServer.message("GetItem", "")
            .replace("\"Success\"", "\"Error\"")
            .replace("NoError", "ErrorItemNotFound");
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) -> {
              if (request.contains("<m:GetItem")) {
                StrangeServer.answer(exchange, 200, gone);
              } else {
                StrangeServer.folders(exchange, request, listed);
              }
            })) {
      MailIntake intake = server.intake(MINUTE);

      assertThat(intake.read(50, 0).items()).isEmpty();
      assertThat(intake.read(50, 0).items()).isEmpty();
      assertThat(server.asked).filteredOn(each -> each.contains("<m:GetItem")).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "301,https://elsewhere.example/owa?secret=1,leads to elsewhere.example (HTTP status 301)",
    "302,https://user:word@elsewhere.example/,leads elsewhere (HTTP status 302)",
    "307,not an address,leads elsewhere (HTTP status 307)",
    "407,,the proxy wants user and password (HTTP status 407)",
    "511,,the network wants somebody to sign in (HTTP status 511)",
  })
  void what_stands_between_is_named_and_gets_no_second_request(
      int status, String location, String words) throws IOException {
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) ->
                StrangeServer.answer(
                    exchange, status, "", "Location", location == null ? "" : location))) {
      ExchangeException failure = failure(server);

      assertThat(failure).hasMessageContaining(words).hasMessageNotContaining("word@");
      assertThat(failure.getMessage()).doesNotContain("secret");
      assertThat(failure.remedy()).isNotEmpty();
      assertThat(server.asked).hasSize(1);
    }
  }

  @Test
  void a_web_page_in_exchanges_name_is_named() throws IOException {
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) ->
                StrangeServer.answer(
                    exchange, 200, "<html>Welcome", "Content-Type", "text/html; charset=utf-8"))) {
      ExchangeException failure = failure(server);

      assertThat(failure).hasMessageContaining("a web page answers, not Exchange");
      assertThat(failure.remedy()).contains("Sign in to the network");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,1",
    "-5,0,1",
    "soon,0,1",
    "'Thu, 01 Jan 1970 00:00:00 GMT',0,1",
    "3,3,3",
    "'Mon, 02 Mar 2026 12:00:07 GMT',7,7",
    "99999999999999999999,300,300",
    "'Sat, 02 Mar 2126 12:00:07 GMT',300,300",
  })
  void a_pause_is_at_least_our_own_and_at_most_a_bound(String asked, long least, long most)
      throws IOException {
    try (StrangeServer server =
        new StrangeServer(
            (exchange, request) -> StrangeServer.answer(exchange, 503, "", "Retry-After", asked))) {
      assertThatThrownBy(() -> server.intake(Duration.ofMinutes(6)).prepare())
          .isInstanceOfSatisfying(
              ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.THROTTLED));

      assertThat(server.pauses.get(0))
          .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most))
          .isPositive();
      assertThat(server.asked).hasSizeLessThan(200);
    }
  }

  @ParameterizedTest
  @CsvSource({"0,250", "999999999999,300000"})
  void a_back_off_is_at_least_our_own_and_at_most_a_bound(String asked, long least)
      throws IOException {
    String busy =
        StrangeServer.HEAD
            + "<s:Fault><faultcode>a:ErrorServerBusy</faultcode><detail><ResponseCode>"
            + "ErrorServerBusy</ResponseCode><MessageXml><Value Name=\"BackOffMilliseconds\">"
            + asked
            + "</Value></MessageXml></detail></s:Fault></s:Body></s:Envelope>";
    try (StrangeServer server =
        new StrangeServer((exchange, request) -> StrangeServer.answer(exchange, 500, busy))) {
      assertThatThrownBy(() -> server.intake(Duration.ofMinutes(6)).prepare())
          .isInstanceOf(ExchangeException.class);

      assertThat(server.pauses.get(0)).isGreaterThanOrEqualTo(Duration.ofMillis(least));
      assertThat(server.pauses).allMatch(pause -> pause.compareTo(Duration.ofMinutes(5)) <= 0);
    }
  }
}
