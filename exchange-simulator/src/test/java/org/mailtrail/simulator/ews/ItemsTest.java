package org.mailtrail.simulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mailtrail.simulator.ews.EwsClient.field;
import static org.mailtrail.simulator.ews.EwsClient.known;
import static org.mailtrail.simulator.ews.EwsClient.tag;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.mailtrail.simulator.mailbox.Item;

/** Items over EWS: read, made, removed. */
class ItemsTest extends MailboxTrial {
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
