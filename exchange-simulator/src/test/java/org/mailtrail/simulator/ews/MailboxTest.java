package org.mailtrail.simulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.ews.EwsClient.field;
import static org.mailtrail.simulator.ews.EwsClient.known;
import static org.mailtrail.simulator.ews.EwsClient.page;
import static org.mailtrail.simulator.ews.EwsClient.tag;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.mailbox.Item;

/** Folders and items of a mailbox over EWS. */
class MailboxTest {
  private final EwsClient ews = new EwsClient();

  @AfterEach
  void close() {
    ews.close();
  }

  @Test
  void folders_are_found_by_name_and_have_counts_and_sizes() {
    ews.waiting(3);
    String all =
        ews.ask(
            "<m:FindFolder Traversal=\"Shallow\"><m:FolderShape><t:BaseShape>Default</t:BaseShape>"
                + "</m:FolderShape><m:Restriction><t:IsEqualTo>"
                + field("folder:DisplayName")
                + "<t:FieldURIOrConstant><t:Constant Value=\"Archive\"/></t:FieldURIOrConstant>"
                + "</t:IsEqualTo></m:Restriction><m:ParentFolderIds>"
                + known("msgfolderroot")
                + "</m:ParentFolderIds></m:FindFolder>");
    assertThat(EwsClient.folderIds(all)).hasSize(1);
    assertThat(all).contains("<t:DisplayName>Archive</t:DisplayName>");
    String inbox =
        ews.ask(
            "<m:GetFolder><m:FolderShape><t:BaseShape>AllProperties</t:BaseShape>"
                + "<t:AdditionalProperties>"
                + tag("0x0E08", "Long")
                + "</t:AdditionalProperties></m:FolderShape><m:FolderIds>"
                + known("inbox")
                + EwsClient.folder("AQMknothere=")
                + EwsClient.folder("not an id!")
                + "</m:FolderIds></m:GetFolder>");
    int size = 3 * EwsClient.message(0).length;
    assertThat(inbox).contains("<t:TotalCount>3<", "<t:Value>" + size + "</t:Value>", "\"0xe08\"");
    assertThat(EwsClient.codes(inbox))
        .containsExactly("NoError", "ErrorFolderNotFound", "ErrorInvalidIdMalformed");
  }

  @Test
  void a_folder_is_made_once() {
    String create =
        "<m:CreateFolder><m:ParentFolderId>"
            + known("msgfolderroot")
            + "</m:ParentFolderId><m:Folders><t:Folder><t:DisplayName>Not Logged</t:DisplayName>"
            + "</t:Folder></m:Folders></m:CreateFolder>";
    assertThat(EwsClient.codes(ews.ask(create))).containsExactly("NoError");
    assertThat(EwsClient.codes(ews.ask(create))).containsExactly("ErrorFolderExists");
  }

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

  @Test
  void properties_and_mime_are_read() {
    ews.waiting(1);
    String shape =
        field("item:ItemClass")
            + field("item:Subject")
            + field("item:Sensitivity")
            + field("item:DateTimeReceived")
            + field("item:Size")
            + field("item:IsDraft")
            + field("item:InternetMessageHeaders")
            + field("item:DateTimeSent")
            + field("item:HasAttachments")
            + field("item:WebClientReadFormQueryString")
            + field("message:Sender")
            + field("message:From")
            + field("message:ToRecipients")
            + field("message:CcRecipients")
            + field("message:InternetMessageId")
            + tag("0x1035", "String")
            + tag("0x007D", "String")
            + tag("0x300B", "Binary");
    String read = ews.getItem(true, shape, ews.waitingIds());
    assertThat(read)
        .contains("<t:Subject>Offer 0<", "<t:DateTimeReceived>2026-03-02T12:00:00Z<")
        .contains("<t:DateTimeSent>2026-03-02T10:00:00Z<", "<t:IsDraft>false<", "c@x.example")
        .contains("&lt;m0@outside.example&gt;", "HeaderName=\"Subject\"", "?ItemID=", "0x300b")
        .contains(Base64.getEncoder().encodeToString(EwsClient.message(0)));
    assertThat(ews.exchange.ewsTraffic().read()).isEqualTo(1);
  }

  @Test
  void all_properties_are_valid() {
    ews.waiting(1);
    String all =
        ews.ask(
            "<m:GetItem><m:ItemShape><t:BaseShape>AllProperties</t:BaseShape></m:ItemShape>"
                + EwsClient.items(ews.waitingIds())
                + "</m:GetItem>");
    assertThat(all).contains("<t:Body BodyType=\"Text\">Text 0", "<t:ParentFolderId");
  }

  @Test
  void a_move_changes_the_id_but_not_the_search_key_nor_the_id_for_graph() {
    ews.waiting(20);
    List<String> before = ews.waitingIds();
    List<String> immutable =
        ews.exchange.mailbox(EwsClient.USER).items().stream().map(Item::immutableId).toList();
    String moved = ews.move(known("archive"), before);
    List<String> after = EwsClient.itemIds(moved);
    assertThat(after).hasSize(20).doesNotContainAnyElementsOf(before);
    assertThat(
            ews.exchange.mailbox(EwsClient.USER).items().stream().map(Item::immutableId).toList())
        .isEqualTo(immutable);
    String stale = ews.getItem(false, "", List.of(before.get(0), after.get(0)));
    assertThat(EwsClient.codes(stale)).containsExactly("ErrorItemNotFound", "NoError");
    assertThat(ews.exchange.ewsTraffic().moved()).isEqualTo(20);
  }

  @Test
  void some_ids_differ_in_case_only() {
    ews.waiting(40);
    List<String> ids = ews.waitingIds();
    assertThat(new HashSet<>(ids)).hasSize(40);
    assertThat(ids.stream().map(id -> id.toLowerCase(java.util.Locale.ROOT)).distinct())
        .hasSizeLessThan(40);
  }

  @Test
  void an_item_is_made_from_mime_and_removed() {
    String mime = Base64.getEncoder().encodeToString(EwsClient.message(7));
    String made =
        ews.ask(
            "<m:CreateItem MessageDisposition=\"SaveOnly\"><m:SavedItemFolderId>"
                + known("inbox")
                + "</m:SavedItemFolderId><m:Items><t:Message><t:MimeContent>"
                + mime
                + "</t:MimeContent></t:Message></m:Items></m:CreateItem>");
    Item item = ews.exchange.mailbox(EwsClient.USER).items().get(0);
    assertThat(item.mail().subject()).isEqualTo("Offer 7");
    assertThat(item.isDraft()).isTrue();
    String gone =
        ews.ask(
            "<m:DeleteItem DeleteType=\"HardDelete\">"
                + EwsClient.items(EwsClient.itemIds(made))
                + "</m:DeleteItem>");
    assertThat(EwsClient.codes(gone)).containsExactly("NoError");
    assertThat(ews.exchange.mailbox(EwsClient.USER).items()).isEmpty();
  }

  @Test
  void an_item_is_made_from_fields_as_sent_when_its_flags_say_so() {
    ews.ask(
        "<m:CreateItem MessageDisposition=\"SaveOnly\"><m:SavedItemFolderId>"
            + known("inbox")
            + "</m:SavedItemFolderId><m:Items><t:Message><t:Subject>Probe</t:Subject>"
            + "<t:Body BodyType=\"Text\">x</t:Body><t:ExtendedProperty>"
            + tag("3591", "Integer")
            + "<t:Value>1</t:Value></t:ExtendedProperty><t:ToRecipients><t:Mailbox>"
            + "<t:EmailAddress>a@x.example</t:EmailAddress></t:Mailbox></t:ToRecipients>"
            + "</t:Message></m:Items></m:CreateItem>");
    Item item = ews.exchange.mailbox(EwsClient.USER).items().get(0);
    assertThat(item.mail().subject()).isEqualTo("Probe");
    assertThat(item.isDraft()).isFalse();
  }

  @Test
  void an_attachment_is_listed_and_read() {
    String mail =
        """
        From: a@x.example
        To: b@x.example
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain

        Hello
        --b
        Content-Type: text/csv; name="a.csv"
        Content-Disposition: attachment; filename="a.csv"
        Content-Transfer-Encoding: base64

        MSwy
        --b--
        """;
    ews.exchange
        .mailbox(EwsClient.USER)
        .deliver(mail.getBytes(StandardCharsets.US_ASCII), EwsClient.NOON, "inbox");
    String read = ews.getItem(false, field("item:Attachments"), ews.waitingIds());
    String id = read.replaceAll("(?s).*AttachmentId Id=\"([^\"]+)\".*", "$1");
    String got =
        ews.ask(
            "<m:GetAttachment><m:AttachmentIds><t:AttachmentId Id=\""
                + id
                + "\"/><t:AttachmentId Id=\"nothing\"/></m:AttachmentIds></m:GetAttachment>");
    assertThat(got).contains("<t:Name>a.csv</t:Name>", "<t:Content>MSwy</t:Content>");
    assertThat(EwsClient.codes(got)).containsExactly("NoError", "ErrorInvalidAttachmentId");
  }
}
