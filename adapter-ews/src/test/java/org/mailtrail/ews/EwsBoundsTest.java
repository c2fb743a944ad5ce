package org.mailtrail.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.IntakeItem.Illegible;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.ews.connection.EwsConnection;
import org.mailtrail.exchange.http.Network;

/** Whatever a server sends, and however slowly, a call ends and memory stays flat. */
class EwsBoundsTest extends EwsBoundsTrial {
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
}
