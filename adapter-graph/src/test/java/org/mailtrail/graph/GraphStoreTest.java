package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.ExchangeException;
import org.mailtrail.application.port.ExchangeException.Kind;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.exchange.MessageStore;
import org.mailtrail.application.port.exchange.MessageStore.Located;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.simulator.faults.Fault;

class GraphStoreTest {
  private Office office;
  private MessageStore store;

  @BeforeEach
  void open() {
    office = Office.overHttp();
    store = office.graph.store();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void follows_a_message_into_its_folder() {
    office.deliver(1);
    MailIntake intake = office.intake();
    List<IntakeItem> page = intake.read(1, 0).items();
    ItemId id = page.get(0).id();

    assertThat(store.locate(id)).map(Located::folder).contains("Inbox");
    intake.file(Office.orders(page, Destination.NOT_LOGGED));

    assertThat(store.locate(id)).map(Located::folder).contains("Not Logged");
    assertThat(store.locate(id)).flatMap(Located::webLink).isPresent();
    assertThat(store.locate(new ItemId("gone"))).isEmpty();
  }

  @Test
  void finds_every_copy_by_message_id_whatever_is_in_it() {
    office.deliver("it's+100%&a=b#c@fabrikam.example", "One", 1);
    office.deliver("it's+100%&a=b#c@fabrikam.example", "Two", 2);
    office.deliver(3);

    assertThat(store.search(new MessageKey("<it's+100%&a=b#c@fabrikam.example>"))).hasSize(2);
    assertThat(store.search(new MessageKey("<nobody@fabrikam.example>"))).isEmpty();
    assertThat(store.search(MessageKey.ofDigest(new byte[32]))).isEmpty();
  }

  @Test
  void streams_a_large_message() throws IOException {
    String line = "x".repeat(998) + "\r\n";
    String raw = "From: a@b.example\r\nMessage-ID: <big@x>\r\n\r\n" + line.repeat(30_000);
    office.deliver(raw, Office.NOON);
    ItemId id = office.intake().read(1, 0).items().get(0).id();

    try (InputStream mime = store.open(id)) {
      assertThat(mime.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(raw.length());
    }
  }

  @Test
  void a_closed_stream_makes_room_for_the_next_request() throws IOException {
    office.deliver(1);
    ItemId id = office.intake().read(1, 0).items().get(0).id();

    for (int i = 0; i < 10; i++) {
      try (InputStream mime = store.open(id)) {
        assertThat(mime.read()).isEqualTo('F');
      }
    }
  }

  @Test
  void opens_after_a_fault_and_says_when_the_message_is_gone() throws IOException {
    office.deliver(1);
    ItemId id = office.intake().read(1, 0).items().get(0).id();
    office.exchange.faults().next(2, Fault.HTML, r -> r.path().endsWith("$value"));

    try (InputStream mime = store.open(id)) {
      assertThat(new String(mime.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("Message-ID: <mail-1@fabrikam.example>");
    }
    assertThatThrownBy(() -> store.open(new ItemId("gone")).close())
        .isInstanceOfSatisfying(
            ExchangeException.class, e -> assertThat(e.kind()).isEqualTo(Kind.ITEM_GONE));
  }
}
