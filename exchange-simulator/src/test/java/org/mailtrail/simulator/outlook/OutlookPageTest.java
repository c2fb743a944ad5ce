package org.mailtrail.simulator.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.http.Request;
import org.mailtrail.simulator.http.Response;
import org.mailtrail.simulator.mailbox.Item;
import org.mailtrail.simulator.mailbox.MailStore;
import org.mailtrail.simulator.mailbox.SimulatedMailbox;

class OutlookPageTest {
  private final MailStore store = new MailStore(1);
  private final SimulatedMailbox mailbox = store.mailbox("log@contoso.example");
  private final OutlookPage page = new OutlookPage(store);

  private Response open(String id) {
    return page.answer(new Request("GET", "/owa/", Map.of("ItemID", id), Map.of(), new byte[0]));
  }

  @Test
  void a_link_shows_its_message_until_that_moves() {
    byte[] raw = "Subject: <b>Offer</b>\r\n\r\nHello".getBytes(StandardCharsets.UTF_8);
    Item item = mailbox.deliver(raw, Instant.EPOCH, "inbox");
    String id = item.id();

    assertThat(new String(open(id).body(), StandardCharsets.UTF_8))
        .contains("&lt;b&gt;Offer")
        .doesNotContain("<b>");
    mailbox.move(item, mailbox.folder("archive").orElseThrow());
    assertThat(open(id).status()).isEqualTo(404);
    assertThat(open(item.id()).status()).isEqualTo(200);
    store.close();
  }
}
