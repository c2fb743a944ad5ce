package org.mailtrail.ews.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.decision.Decision;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.people.Contact;
import org.mailtrail.domain.people.ContactAddress;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.ews.soap.AnswerReader;
import org.mailtrail.ews.soap.Node;

/**
 * Items as servers send them seldom: {@code From} and {@code To} stand for the elements, {@code
 * address/name} for a mailbox.
 */
class StrangeItemsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String ANN = "ann.whitfield@fabrikam.example/Ann";
  private static final String JANE = "jane.roe@contoso.example/Jane";
  private static final KnownPeople PEOPLE =
      KnownPeople.of(
          List.of(
              new Salesperson(
                  new SalespersonCode("JR"),
                  "Jane Roe",
                  List.of(EmailAddress.of("jane.roe@contoso.example")))),
          List.of(contact("CT1", "ann.whitfield"), contact("CT2", "bob.lee")));

  private static Contact contact(String number, String name) {
    return new Contact(
        new ContactNumber(number),
        name,
        "Fabrikam",
        List.of(ContactAddress.always(EmailAddress.of(name + "@fabrikam.example"))),
        Contact.Standing.OPEN);
  }

  private static String mailbox(String said) {
    String name = said.substring(said.lastIndexOf('/') + 1);
    String address = said.substring(0, said.lastIndexOf('/'));
    String type = address.contains("@") ? "SMTP" : "EX";
    return "<t:Mailbox><t:Name>%s</t:Name><t:EmailAddress>%s</t:EmailAddress>"
            .formatted(name, address)
        + "<t:RoutingType>%s</t:RoutingType></t:Mailbox>".formatted(type);
  }

  private static String from(String said) {
    return "<t:From>" + mailbox(said) + "</t:From>";
  }

  private static String to(String... said) {
    return List.of(said).stream()
        .map(StrangeItemsTest::mailbox)
        .collect(Collectors.joining("", "<t:ToRecipients>", "</t:ToRecipients>"));
  }

  private static String field(String name, String value) {
    return "<t:InternetMessageHeaders><t:InternetMessageHeader HeaderName=\"%s\">%s"
            .formatted(name, value)
        + "</t:InternetMessageHeader></t:InternetMessageHeaders>";
  }

  private static String property(String tag, String value) {
    return "<t:ExtendedProperty><t:ExtendedFieldURI PropertyTag=\"%s\" PropertyType=\"String\"/>"
            .formatted(tag)
        + "<t:Value>%s</t:Value></t:ExtendedProperty>".formatted(value);
  }

  private static Message read(String kind, String elements) throws IOException {
    String xml =
        "<t:%s xmlns:t=\"http://schemas.microsoft.com/exchange/services/2006/types\">"
                .formatted(kind)
            + elements
            + "<t:InternetMessageId>&lt;strange@x.example&gt;</t:InternetMessageId></t:%s>"
                .formatted(kind);
    Node item =
        AnswerReader.document(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    return new ItemDraft(item, URI.create("https://mail.contoso.example/owa/"))
        .item(new ItemId("AAMk"), LastingTraits.of(item), NOW)
        .match(
            IntakeItem.Legible::message,
            bad -> {
              throw new AssertionError(bad.problem());
            });
  }

  private static String decided(String elements) throws IOException {
    return decided("Message", elements);
  }

  private static String decided(String kind, String elements) throws IOException {
    Decision decision =
        new DecisionTable(DecisionPolicy.standard())
            .decide(read(kind, elements), false, PEOPLE)
            .decision();
    if (decision instanceof Decision.Logged logged) {
      return logged.exchanges().stream()
          .map(exchange -> exchange.flow() + " " + exchange.contact())
          .collect(Collectors.joining(" "));
    }
    return decision instanceof Decision.Skipped skipped ? skipped.reason().toString() : "UNMATCHED";
  }

  @ParameterizedTest
  @CsvSource({
    "EX:/O=FIRST ORG/OU=X/CN=RECIPIENTS/CN=ANN",
    "/o=First Org/ou=x/cn=Recipients/cn=ann",
    "/O=FIRST ORG/OU=X/CN=RECIPIENTS/CN=ANN@contoso.example",
    "IMCEAEX-_O=FIRST+20ORG_OU=X_CN=ANN@contoso.example"
  })
  void a_name_of_the_directory_is_told_by_a_property_or_the_header_fields(String name)
      throws IOException {
    String author = from(name + "/Ann");
    String smtp = "ann.whitfield@fabrikam.example";
    for (String told :
        List.of(
            property("0x5d02", smtp),
            property("0x5D02", smtp),
            property("23810", smtp),
            field("From", "Ann &lt;" + smtp + "&gt;"),
            field("FROM", smtp))) {
      assertThat(decided(author + to(JANE) + told)).as(told).isEqualTo("INBOUND CT1");
    }
    assertThat(decided(from(name + "/" + smtp) + to(JANE))).isEqualTo("INBOUND CT1");
    assertThat(decided(author + to(JANE))).startsWith("NO_SENDER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann &lt;ann.whitfield@fabrikam.example&gt;, Bob &lt;bob.lee@fabrikam.example&gt;
          Bob &lt;bob.lee@fabrikam.example&gt;, "Ann" &lt;ann.whitfield@fabrikam.example&gt;
          """)
  void recipients_of_the_directory_are_told_by_the_header_field(String told) throws IOException {
    String written = field("To", told);
    assertThat(decided(from(JANE) + to("/o=x/cn=ann/Ann", "EX:/o=x/cn=bob/Bob") + written))
        .contains("OUTBOUND CT1", "OUTBOUND CT2");
    assertThat(
            decided(from(JANE) + to("/o=x/cn=ann/Ann", "bob.lee@fabrikam.example/Bob") + written))
        .contains("OUTBOUND CT1", "OUTBOUND CT2");
    assertThat(decided(from(JANE) + to("/o=x/cn=ann/Ann"))).startsWith("NO_RECIPIENTS");
  }

  @Test
  void recipients_of_one_name_are_told_by_their_places() throws IOException {
    String written =
        field("To", "Team &lt;x@fabrikam.example&gt;, Team &lt;bob.lee@fabrikam.example&gt;");
    assertThat(decided(from(JANE) + to("/o=x/cn=a/Team", "/o=x/cn=b/Team") + written))
        .isEqualTo("OUTBOUND CT2");
  }

  @ParameterizedTest
  @CsvSource({
    "<>, <real@x.example>, <real@x.example>",
    "<real@x.example>, <>, <real@x.example>",
    "<real@x.example>, <other@x.example>, <real@x.example>"
  })
  void of_two_message_ids_the_one_that_identifies_is_taken(
      String property, String element, String key) throws IOException {
    String xml =
        "<Message>"
            + property("0x1035", escaped(property))
            + ("<InternetMessageId>" + escaped(element) + "</InternetMessageId></Message>");
    Node item =
        AnswerReader.document(
            new ByteArrayInputStream(xml.replace("t:", "").getBytes(StandardCharsets.UTF_8)));
    assertThat(LastingTraits.of(item).key()).hasToString("Optional[" + key + "]");
  }

  @ParameterizedTest
  @CsvSource({"<>", "''", "< >"})
  void a_message_id_that_only_the_header_fields_tell_is_the_key(String element) throws IOException {
    String fields =
        "<InternetMessageHeaders><InternetMessageHeader HeaderName=\"message-id\">&lt;&gt;"
            + "</InternetMessageHeader><InternetMessageHeader HeaderName=\"Message-ID\">"
            + "&lt;told@x.example&gt;</InternetMessageHeader></InternetMessageHeaders>";
    String id = "<InternetMessageId>" + escaped(element) + "</InternetMessageId>";
    String xml = "<Message>" + id + "<A/>" + property("0x300B", "AAAA").replace("t:", "");
    Node item =
        AnswerReader.document(
            new ByteArrayInputStream(
                (xml + fields + "</Message>").getBytes(StandardCharsets.UTF_8)));
    assertThat(LastingTraits.of(item).key()).hasToString("Optional[<told@x.example>]");
    assertThat(LastingTraits.of(item).isUnsure()).isTrue();
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;").replace(">", "&gt;");
  }

  @Test
  void recipients_that_were_written_for_one_count_each() throws IOException {
    String both = "ann.whitfield@fabrikam.example; bob.lee@fabrikam.example/Both";
    assertThat(decided(from(JANE) + to(both))).isEqualTo("OUTBOUND CT1 OUTBOUND CT2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          an author of nothing|<t:From/><t:Sender><t:Mailbox><t:EmailAddress>ann.whitfield@fabrikam.example</t:EmailAddress></t:Mailbox></t:Sender>
          an author without address|<t:From><t:Mailbox><t:Name>Ann</t:Name></t:Mailbox></t:From><t:Sender><t:Mailbox><t:EmailAddress>ann.whitfield@fabrikam.example</t:EmailAddress></t:Mailbox></t:Sender>
          white space|<t:From><t:Mailbox><t:EmailAddress>  ann.whitfield@fabrikam.example </t:EmailAddress></t:Mailbox></t:From>
          a name before it|<t:From><t:Mailbox><t:EmailAddress>Ann &lt;ann.whitfield@fabrikam.example&gt;</t:EmailAddress></t:Mailbox></t:From>
          a name that is the address|<t:From><t:Mailbox><t:Name>ann.whitfield@fabrikam.example</t:Name><t:EmailAddress/></t:Mailbox></t:From>
          its type before it|<t:From><t:Mailbox><t:EmailAddress>SMTP:ann.whitfield@fabrikam.example</t:EmailAddress></t:Mailbox></t:From>
          a time of another age|<t:From><t:Mailbox><t:EmailAddress>ann.whitfield@fabrikam.example</t:EmailAddress></t:Mailbox></t:From><t:DateTimeSent>0001-01-01T00:00:00Z</t:DateTimeSent>
          a size of words|<t:From><t:Mailbox><t:EmailAddress>ann.whitfield@fabrikam.example</t:EmailAddress></t:Mailbox></t:From><t:Size>big</t:Size>
          header fields without names|<t:From><t:Mailbox><t:EmailAddress>ann.whitfield@fabrikam.example</t:EmailAddress></t:Mailbox></t:From><t:InternetMessageHeaders><t:InternetMessageHeader>x</t:InternetMessageHeader></t:InternetMessageHeaders>
          an empty list of copies|<t:From><t:Mailbox><t:EmailAddress>ann.whitfield@fabrikam.example</t:EmailAddress></t:Mailbox></t:From><t:CcRecipients/>
          two authors written for one|<t:From><t:Mailbox><t:EmailAddress>ann.whitfield@fabrikam.example; bob.lee@fabrikam.example</t:EmailAddress></t:Mailbox></t:From>
          authentication results that say nothing|<t:From><t:Mailbox><t:EmailAddress>ann.whitfield@fabrikam.example</t:EmailAddress></t:Mailbox></t:From><t:InternetMessageHeaders><t:InternetMessageHeader HeaderName="Authentication-Results">;</t:InternetMessageHeader></t:InternetMessageHeaders>
          characters that XML forbids|<t:From><t:Mailbox><t:EmailAddress>ann.&#x0;whitfield@fabrikam.example&#x1A;</t:EmailAddress></t:Mailbox></t:From>
          a class in other letters|<t:From><t:Mailbox><t:EmailAddress>ann.whitfield@fabrikam.example</t:EmailAddress></t:Mailbox></t:From><t:ItemClass>ipm.note</t:ItemClass>
          """)
  void what_says_nothing_costs_nothing(String kind, String author) throws IOException {
    assertThat(decided(author + to(JANE))).as(kind).isEqualTo("INBOUND CT1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DRAFT|<t:IsDraft>1</t:IsDraft>
          DRAFT|<t:IsDraft> true </t:IsDraft>
          INBOUND CT1|<t:IsDraft>0</t:IsDraft>
          SENSITIVE|<t:Sensitivity>private</t:Sensitivity>
          SENSITIVE|<t:Sensitivity>Company-Confidential</t:Sensitivity>
          SENSITIVE|<t:Sensitivity>Unknown</t:Sensitivity><t:InternetMessageHeaders><t:InternetMessageHeader HeaderName="Sensitivity">=?utf-8?q?Private?=</t:InternetMessageHeader></t:InternetMessageHeaders>
          AUTOMATED|<t:InternetMessageHeaders><t:InternetMessageHeader HeaderName="Precedence">=?us-ascii?q?bulk?=</t:InternetMessageHeader></t:InternetMessageHeaders>
          INBOUND CT1|<t:InternetMessageHeaders><t:InternetMessageHeader HeaderName="Auto-Submitted">=?us-ascii?q?no?=</t:InternetMessageHeader></t:InternetMessageHeaders>
          AUTOMATED|<t:InternetMessageHeaders><t:InternetMessageHeader HeaderName="List-Archive">&lt;https://lists.contoso.example/a&gt;</t:InternetMessageHeader></t:InternetMessageHeaders>
          SENSITIVE|<t:Sensitivity>Normal</t:Sensitivity><t:InternetMessageHeaders><t:InternetMessageHeader HeaderName="Sensitivity">Normal</t:InternetMessageHeader><t:InternetMessageHeader HeaderName="sensitivity">Private</t:InternetMessageHeader></t:InternetMessageHeaders>
          AUTOMATED|<t:InternetMessageHeaders><t:InternetMessageHeader HeaderName=" Auto-Submitted ">auto-replied</t:InternetMessageHeader></t:InternetMessageHeaders>
          AUTOMATED|<t:InternetMessageHeaders><t:InternetMessageHeader HeaderName="Return-Path"/></t:InternetMessageHeaders>
          AUTOMATED|<t:InternetMessageHeaders><t:InternetMessageHeader HeaderName="Auto-Submitted">no</t:InternetMessageHeader><t:InternetMessageHeader HeaderName="auto-submitted">auto-replied</t:InternetMessageHeader></t:InternetMessageHeaders>
          AUTOMATED|<t:InternetMessageHeaders><t:InternetMessageHeader HeaderName="Content-Type">message/delivery-status</t:InternetMessageHeader></t:InternetMessageHeaders>
          """)
  void what_keeps_out_of_the_log_is_seen(String decided, String elements) throws IOException {
    assertThat(decided(from(ANN) + to(JANE) + elements)).startsWith(decided);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Message|<t:ItemClass>IPM.Schedule.Meeting.Resp.Pos</t:ItemClass>
          Message|<t:ItemClass>ipm.schedule.meeting.resp.neg</t:ItemClass>
          Message|<t:ItemClass>REPORT.IPM.Note.NDR</t:ItemClass>
          Message|<t:ItemClass>IPM.Schedule.Meeting.Notification.Forward</t:ItemClass>
          Message|<t:ItemClass>IPM.Note.Rules.OofTemplate.Microsoft</t:ItemClass>
          MeetingResponse|<t:ItemClass>IPM.Note</t:ItemClass>
          """)
  void what_machines_send_is_seen(String kind, String element) throws IOException {
    assertThat(decided(kind, from(ANN) + to(JANE) + element)).startsWith("AUTOMATED");
  }
}
