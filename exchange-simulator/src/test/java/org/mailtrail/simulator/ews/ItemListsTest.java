package org.mailtrail.simulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.ews.EwsClient.field;
import static org.mailtrail.simulator.ews.EwsClient.known;
import static org.mailtrail.simulator.ews.EwsClient.page;
import static org.mailtrail.simulator.ews.EwsClient.tag;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.mailbox.Item;

/** Lists of items over EWS: paged, bounded, searched. */
class ItemListsTest extends MailboxTrial {
  @Test
  void a_list_has_neither_recipients_nor_addresses_and_cuts_long_strings() {
    String subject = "s".repeat(300);
    ews.exchange
        .mailbox(EwsClient.USER)
        .deliver(
            ("From: Ann <ann@x.example>\nTo: b@x.example\nSubject: " + subject + "\n\nx")
                .getBytes(StandardCharsets.US_ASCII),
            EwsClient.NOON,
            "inbox");
    String shape = field("item:Subject") + field("message:From") + field("message:ToRecipients");
    String list = ews.findItem(shape, page(10, 0), "", known("inbox"));
    assertThat(list)
        .contains("<t:Subject>" + "s".repeat(255) + "</t:Subject>")
        .contains("<t:From><t:Mailbox><t:Name>Ann</t:Name></t:Mailbox></t:From>")
        .doesNotContain("ToRecipients", "EmailAddress");
    String read = ews.getItem(false, shape, EwsClient.itemIds(list));
    assertThat(read)
        .contains(subject, "<t:EmailAddress>ann@x.example<", "<t:EmailAddress>b@x.example<");
  }

  @Test
  void a_list_is_paged_newest_first_and_says_when_it_ends() {
    ews.waiting(5);
    String first = ews.findItem(field("item:Subject"), page(3, 0), "", known("inbox"));
    assertThat(first)
        .contains("IndexedPagingOffset=\"3\"", "TotalItemsInView=\"5\"", "InRange=\"false\"")
        .containsSubsequence("Offer 4", "Offer 3", "Offer 2");
    String second = ews.findItem(field("item:Subject"), page(3, 3), "", known("inbox"));
    assertThat(second).contains("InRange=\"true\"").containsSubsequence("Offer 1", "Offer 0");
    assertThat(ews.exchange.ewsTraffic().listed()).isEqualTo(5);
  }

  @Test
  void at_most_a_thousand_are_listed_and_a_quarter_with_a_restriction() {
    ews.waiting(1001);
    assertThat(EwsClient.itemIds(ews.findItem("", page(5000, 0), "", known("inbox"))))
        .hasSize(1000);
    assertThat(EwsClient.codes(ews.findItem("", "", "", known("inbox"))))
        .containsExactly("ErrorExceededFindCountLimit");
    String restricted =
        ews.findItem("", page(1000, 0), since("2026-03-01T00:00:00Z"), known("inbox"));
    assertThat(EwsClient.itemIds(restricted)).hasSize(250);
    assertThat(restricted).contains("InRange=\"false\"");
  }

  @Test
  void all_lists_of_an_account_that_are_made_at_once_count_together() {
    ews.waiting(3);
    ews.exchange.allowEwsFound(5);
    String both = known("inbox") + known("inbox");

    assertThat(EwsClient.codes(ews.findItem("", page(3, 0), "", both)))
        .containsExactly("NoError", "ErrorExceededFindCountLimit");
    assertThat(EwsClient.codes(ews.findItem("", page(2, 0), "", both)))
        .containsExactly("NoError", "NoError");
  }

  private static String since(String time) {
    return "<m:Restriction><t:IsGreaterThanOrEqualTo>"
        + field("item:DateTimeReceived")
        + "<t:FieldURIOrConstant><t:Constant Value=\""
        + time
        + "\"/></t:FieldURIOrConstant></t:IsGreaterThanOrEqualTo></m:Restriction>";
  }

  private static String equal(String path, String value) {
    return "<t:IsEqualTo>"
        + path
        + "<t:FieldURIOrConstant><t:Constant Value=\""
        + value
        + "\"/></t:FieldURIOrConstant></t:IsEqualTo>";
  }

  @Test
  void items_are_found_by_message_id_search_key_and_time() {
    ews.waiting(4);
    Item item = ews.exchange.mailbox(EwsClient.USER).items().get(2);
    String key = Base64.getEncoder().encodeToString(item.searchKey());
    for (String wanted :
        List.of(
            equal(field("message:InternetMessageId"), "&lt;m2@outside.example&gt;"),
            equal(tag("0x1035", "String"), "&lt;m2@outside.example&gt;"),
            equal(tag("0x300B", "Binary"), key))) {
      String found =
          ews.findItem(
              field("item:Subject"),
              page(10, 0),
              "<m:Restriction>" + wanted + "</m:Restriction>",
              known("inbox"));
      assertThat(EwsClient.itemIds(found)).hasSize(1);
      assertThat(found).contains("Offer 2");
    }
    String both =
        "<m:Restriction><t:Or>"
            + equal(field("message:InternetMessageId"), "&lt;m0@outside.example&gt;")
            + equal(field("message:InternetMessageId"), "&lt;m3@outside.example&gt;")
            + "</t:Or></m:Restriction>";
    assertThat(EwsClient.itemIds(ews.findItem("", page(9, 0), both, known("inbox")))).hasSize(2);
    assertThat(
            EwsClient.itemIds(
                ews.findItem("", page(9, 0), since("2026-03-02T12:02:00Z"), known("inbox"))))
        .hasSize(2);
  }

  @Test
  void what_cannot_be_searched_or_listed_is_refused() {
    assertThat(
            EwsClient.codes(
                ews.findItem(
                    "",
                    page(9, 0),
                    "<m:Restriction>" + equal(field("item:Culture"), "x") + "</m:Restriction>",
                    known("inbox"))))
        .containsExactly("ErrorUnsupportedPathForQuery");
    assertThat(EwsClient.codes(ews.findItem(field("item:Body"), page(9, 0), "", known("inbox"))))
        .containsExactly("ErrorInvalidPropertyRequest");
  }
}
