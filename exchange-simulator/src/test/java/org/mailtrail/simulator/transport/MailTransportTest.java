package org.mailtrail.simulator.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.PublicFolders;
import org.mailtrail.simulator.mailbox.SimulatedFolder;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

class MailTransportTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String LOG = "log@contoso.example";

  private MailStore store;
  private MailTransport transport;
  private SimulatedMailbox log;

  @BeforeEach
  void open() {
    store = new MailStore(1);
    transport = new MailTransport(store, Set.of("contoso.example", "Contoso.DE"), LOG);
    log = store.mailbox(LOG);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private List<Item> send(String... header) {
    String raw = String.join("\r\n", header) + "\r\n\r\nHello\r\n";
    return transport.send(raw.getBytes(StandardCharsets.UTF_8), NOON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a@fabrikam.example | jim@contoso.example | '' | 1",
        "jim@contoso.example | a@fabrikam.example | '' | 1",
        "jim@contoso.example | ann@contoso.example | '' | 0",
        "jim@contoso.example | ann@contoso.example | a@fabrikam.example | 1",
        "a@fabrikam.example | b@tailspin.example | '' | 0",
        "a@fabrikam.example | b@tailspin.example | JIM@CONTOSO.de | 1",
        "jim@contoso.de | a@fabrikam.example | ann@contoso.example | 1"
      })
  void a_copy_is_made_where_mail_crosses_the_border(String from, String to, String cc, int copies) {
    assertThat(send("From: " + from, "To: " + to, "Cc: " + cc)).hasSize(copies);
    assertThat(log.items()).hasSize(copies);
  }

  @Test
  void the_copy_is_the_message_and_lies_in_the_inbox() {
    Item copy = send("From: a@fabrikam.example", "To: jim@contoso.example", "Subject: Hi").get(0);
    assertThat(copy.folder().wellKnownName()).isEqualTo("inbox");
    assertThat(copy.receivedAt()).isEqualTo(NOON);
    assertThat(new String(log.raw(copy), StandardCharsets.UTF_8))
        .startsWith("From: a@fabrikam.example\r\n")
        .endsWith("\r\n\r\nHello\r\n");
  }

  @Test
  void a_message_without_author_counts_as_from_outside() {
    assertThat(send("To: jim@contoso.example", "Subject: From nobody")).hasSize(1);
  }

  @Test
  void a_reply_can_be_delivered_beside_the_message_that_it_replies_to() {
    Item first =
        send("From: a@fabrikam.example", "To: jim@contoso.example", "Message-ID: <1@x>").get(0);
    log.move(first, log.folder("archive").orElseThrow());
    String[] reply = {"From: jim@contoso.example", "To: a@fabrikam.example", "In-Reply-To: <1@x>"};
    assertThat(send(reply).get(0).folder().wellKnownName()).isEqualTo("inbox");

    transport.foldReplies(true);

    assertThat(send(reply).get(0).folder().wellKnownName()).isEqualTo("archive");
    assertThat(
            send("From: jim@contoso.example", "To: a@fabrikam.example", "In-Reply-To: <2@x>")
                .get(0)
                .folder()
                .wellKnownName())
        .isEqualTo("inbox");
  }

  @Test
  void whichever_folder_that_is_and_marked_by_the_agent() {
    Item first =
        send("From: a@fabrikam.example", "To: jim@contoso.example", "Message-ID: <1@x>").get(0);
    transport.foldReplies(true);
    String[] reply = {"From: jim@contoso.example", "To: a@fabrikam.example", "In-Reply-To: <1@x>"};
    for (SimulatedFolder folder :
        List.of(
            log.create(log.folder("inbox").orElseThrow(), "Fairs").orElseThrow(),
            log.folder("deleteditems").orElseThrow())) {
      log.move(first, folder);

      Item copy = send(reply).get(0);

      assertThat(copy.folder()).isEqualTo(folder);
      assertThat(new String(log.raw(copy), StandardCharsets.US_ASCII))
          .startsWith("X-MS-Exchange-Processed-By-BccFoldering:");
      log.remove(copy);
    }
  }

  @Test
  void the_copy_for_a_mail_enabled_public_folder_lies_there() {
    PublicFolders folders = store.publicFolders();
    folders.emailLogging("queue@contoso.example");
    transport = new MailTransport(store, Set.of("contoso.example"), "Queue@contoso.example");
    Item copy = send("From: a@fabrikam.example", "To: jim@contoso.example").get(0);
    assertThat(copy.folder()).isEqualTo(folders.folder("\\Email Logging\\Queue").orElseThrow());
    assertThat(folders.tree().items()).containsExactly(copy);
    assertThat(store.find("queue@contoso.example")).isEmpty();

    transport.foldReplies(true);

    send("From: jim@contoso.example", "To: a@fabrikam.example", "In-Reply-To: <1@x>");
    assertThat(folders.folder("\\Email Logging\\Queue").orElseThrow().size()).isEqualTo(2);
    assertThat(log.items()).isEmpty();
  }

  private int sent(int count, String from, Instant at) {
    byte[] raw =
        ("From: " + from + "\r\nTo: jim@contoso.example\r\n\r\nx").getBytes(StandardCharsets.UTF_8);
    int copies = 0;
    for (int i = 0; i < count; i++) {
      copies += transport.send(raw, at).size();
    }
    return copies;
  }

  @Test
  void the_mailbox_receives_1200_messages_an_hour_from_one_sender_and_3600_from_all() {
    transport.limitReceiving();

    assertThat(sent(1_201, "a@fabrikam.example", NOON)).isEqualTo(1_200);
    assertThat(sent(1, "A@Fabrikam.example", NOON)).isZero();
    assertThat(sent(1_200, "b@fabrikam.example", NOON)).isEqualTo(1_200);
    assertThat(sent(1_200, "c@fabrikam.example", NOON.plusSeconds(1))).isEqualTo(1_200);
    assertThat(sent(1, "d@fabrikam.example", NOON.plusSeconds(3_599))).isZero();
    assertThat(transport.bounced()).isEqualTo(3);
    assertThat(sent(1, "a@fabrikam.example", NOON.plusSeconds(3_600))).isOne();
  }
}
