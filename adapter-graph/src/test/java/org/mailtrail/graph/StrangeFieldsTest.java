package org.mailtrail.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of single fields near those of {@code OddMessagesTest}: {@code ^} is a quote. */
class StrangeFieldsTest {
  private static final String PEOPLE =
      "^from^:{^emailAddress^:{^address^:^ann.whitfield@fabrikam.example^}},"
          + "^toRecipients^:[{^emailAddress^:{^address^:^jane.roe@contoso.example^}}],";

  private static String decided(String fields) {
    String json = fields.replaceFirst(",$", "").replace('^', '"');
    return OddMessagesTest.decided(OddMessagesTest.one(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a property by its tag in capitals|^singleValueExtendedProperties^:[{^id^:^STRING 0X001A^,^value^:^IPM.Note.Rules.OofTemplate.Microsoft^}]
          a property by a longer tag|^singleValueExtendedProperties^:[{^id^:^String 0x001a ^,^value^:^REPORT.IPM.Note.NDR^}]
          an answer by its type in other letters|^@odata.type^:^#Microsoft.Graph.EventMessageResponse^
          an answer by its type in an earlier description|^@odata.type^:^#Microsoft.OutlookServices.EventMessageResponse^
          an answer by its kind in other letters|^meetingMessageType^:^MeetingAccepted^
          a folded calendar|^internetMessageHeaders^:[{^name^:^Content-Type^,^value^:^text/calendar;\\r\\n charset=utf-8;\\r\\n method=REPLY^}]
          a folded report|^internetMessageHeaders^:[{^name^:^CONTENT-TYPE^,^value^:^multipart/report;\\r\\n boundary=x^}]
          value before name|^internetMessageHeaders^:[{^value^:^auto-replied^,^name^:^auto-submitted^}]
          """)
  void what_machines_send_is_seen(String kind, String field) {
    assertThat(decided(PEOPLE + field)).as(kind).isEqualTo("SKIPPED AUTOMATED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a number as text|^singleValueExtendedProperties^:[{^id^:^Integer 0x36^,^value^:^2^}]
          a number|^singleValueExtendedProperties^:[{^id^:^Integer 0x0036^,^value^:1}]
          a number in place of a word|^sensitivity^:2
          two header fields|^internetMessageHeaders^:[{^name^:^Sensitivity^,^value^:^private^},{^name^:^sensitivity^,^value^:^normal^}]
          """)
  void sensitivity_is_heeded(String kind, String field) {
    assertThat(decided(PEOPLE + field)).as(kind).isEqualTo("SKIPPED SENSITIVE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          header fields that are no list|^internetMessageHeaders^:{}
          properties that are no list|^singleValueExtendedProperties^:^x^
          an unknown type|^@odata.type^:^#microsoft.graph.somethingElse^
          a request|^@odata.type^:^#microsoft.graph.eventMessageRequest^,^meetingMessageType^:^meetingRequest^
          empty times|^receivedDateTime^:^^,^sentDateTime^:^^
          times in other letters|^receivedDateTime^:^2026-11-23t09:00:00z^
          a time in parts|^receivedDateTime^:{^dateTime^:^2026-11-23T09:00:00^,^timeZone^:^UTC^}
          a time in seconds|^receivedDateTime^:1763888400
          a number for a subject|^subject^:42
          a property without value|^singleValueExtendedProperties^:[{^id^:^String 0x1a^},{^value^:^x^},null,{^id^:null,^value^:null}]
          a tag that is none|^singleValueExtendedProperties^:[{^id^:^String 0xzz^,^value^:^x^}]
          flags as numbers|^isDraft^:0,^hasAttachments^:1
          links and flags of another type|^webLink^:{},^hasAttachments^:[],^conversationId^:[1]
          fields twice|^subject^:^a^,^subject^:^b^
          """)
  void what_says_nothing_costs_nothing(String kind, String field) {
    assertThat(decided(PEOPLE + field)).as(kind).isEqualTo("LOGGED INBOUND JR CT1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a name before it|Ann <ann.whitfield@fabrikam.example>
          a name in quotes|\\^Ann\\^ <ann.whitfield@fabrikam.example>
          square brackets|Ann [ann.whitfield@fabrikam.example]
          a comment behind|ann.whitfield@fabrikam.example (Ann)
          folded|\\r\\n ann.whitfield@fabrikam.example\\r\\n
          """)
  void an_address_is_found_in_what_stands_round_it(String kind, String address) {
    String from = "^from^:{^emailAddress^:{^name^:^Ann^,^address^:^" + address + "^}},";
    assertThat(decided(from + PEOPLE.substring(PEOPLE.indexOf("^toRecipients"))))
        .as(kind)
        .isEqualTo("LOGGED INBOUND JR CT1");
  }

  @ParameterizedTest
  @CsvSource({
    "EX:/O=EXCHANGELABS/OU=X/CN=ANN",
    "/o=ExchangeLabs/ou=x/cn=ann",
    "IMCEAEX-_O=EXCHANGELABS_OU=X_CN=ANN@contoso.example"
  })
  void a_name_of_the_directory_is_told_by_the_header_fields(String address) {
    String from = "^from^:{^emailAddress^:{^name^:^Ann^,^address^:^" + address + "^}},";
    String told =
        "^internetMessageHeaders^:[{^name^:^From^,^value^:^Ann"
            + " <ann.whitfield@fabrikam.example>^}],";
    String to = PEOPLE.substring(PEOPLE.indexOf("^toRecipients"));
    assertThat(decided(from + told + to)).isEqualTo("LOGGED INBOUND JR CT1");
    assertThat(decided(from + to)).startsWith("SKIPPED NO_SENDER");
  }
}
