package org.mailtrail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailtrail.domain.message.ItemId;

/**
 * What hostile and careless programs make of the kinds of mail in {@code CasesTest}: {@code ~} is a
 * line break, <code>\\u</code> a character by its number.
 */
class VariantsTest {
  private static final String IN = "LOGGED INBOUND JR CT1";
  private static final String OUT = "LOGGED OUTBOUND JR CT1+CT2";
  private static final String ANN = "From: ann.whitfield@fabrikam.example~";
  private static final String JANE = "From: jane.roe@contoso.example~";
  private static final String TO_JANE = "To: jane.roe@contoso.example~";

  private static String decided(String fields) {
    String raw =
        (fields + "~Message-ID: <variant@x.example>~~Hello~")
            .replaceAll("~+Message-ID", "~Message-ID")
            .translateEscapes()
            .replace("~", "\r\n");
    return CasesTest.decided(
        MessageReader.read(raw.getBytes(UTF_8), new ItemId("file"), CasesTest.RECEIVED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a no-break space between|ann.whitfield@fabrikam.example\\240bob@northwind.example
          an ideographic space|ann.whitfield@fabrikam.example　bob@northwind.example
          a zero-width space between|ann.whitfield@fabrikam.example​bob@northwind.example
          a line separator|ann.whitfield@fabrikam.example bob@northwind.example
          an Arabic comma|ann.whitfield@fabrikam.example،bob@northwind.example
          an Arabic semicolon|ann.whitfield@fabrikam.example؛ bob@northwind.example
          semicolon and comma|ann.whitfield@fabrikam.example;, ,;bob@northwind.example,;
          a group among others|Team: ann.whitfield@fabrikam.example;, bob@northwind.example
          a group with a quoted colon|"A: B": ann.whitfield@fabrikam.example, bob@northwind.example;
          two groups|A: ann.whitfield@fabrikam.example; B: bob@northwind.example;
          a group that never ends|A: ann.whitfield@fabrikam.example, bob@northwind.example
          a group with an encoded name|=?utf-8?q?A=3A?=: ann.whitfield@fabrikam.example, bob@northwind.example;
          encoded commas|=?utf-8?q?Whitfield=2C_Ann?= <ann.whitfield@fabrikam.example>, =?utf-8?b?TSwgQg==?= <bob@northwind.example>
          encoded brackets|=?utf-8?q?=3Cx=40y.example=3E?= <ann.whitfield@fabrikam.example>, bob@northwind.example
          nested comments|ann.whitfield@fabrikam.example (A (the "boss, of" all) W), bob@northwind.example (B\\\\) M)
          comments inside|ann(a).(b(c))whitfield(d)@(e)fabrikam(f).example, bob@northwind.example
          comments in brackets|Ann <ann.whitfield(a(b)c)@fabrikam.example>, <bob@northwind.example(x)>
          folded in brackets|Ann <ann.whitfield~\t@fabrikam~ .example>,~ bob@northwind.example
          quoted local part|"ann.whitfield"@fabrikam.example, <"bob"@northwind.example>
          escaped local part|"ann\\\\.whit\\\\field"@fabrikam.example, bob@northwind.example
          words of a local part|"ann"."whitfield"@fabrikam.example, bob@northwind.example
          one quoted word|"ann".whitfield@fabrikam.example, bob@northwind.example
          spaces round dots|ann . whitfield @ fabrikam . example, bob@northwind.example
          soft hyphens|ann.whit\\255field@fabri\\255kam.example, bob@northwind.example
          word joiner and variation selector|ann.whitfield@fabri⁠kam.exam️ple, bob@northwind.example
          ideographic dots|ann.whitfield@fabrikam。example, bob@northwind．example
          full-width letters|ann.whitfield@ｆabrikam.example, bob@northwind.example
          capitals and a final dot|ANN.WHITFIELD@FABRIKAM.EXAMPLE., Bob@NorthWind.Example
          Outlook's mailto|Ann [mailto:ann.whitfield@fabrikam.example]; Bob [mailto:bob@northwind.example]
          smtp in quotes|'SMTP:ann.whitfield@fabrikam.example'; "smtp:bob@northwind.example"
          doubled brackets|<<ann.whitfield@fabrikam.example>>, <bob@northwind.example>>
          angle quotes typed|«ann.whitfield@fabrikam.example», bob@northwind.example
          typographic quotes|“ann.whitfield@fabrikam.example” , ‘bob@northwind.example’
          bidi marks|\u200Eann.whitfield@fabrikam.example\u200F, \u202Abob@northwind.example\u202C
          a byte-order mark inside|\uFEFFann.whitfield@fabrikam.example, bob@northwind.example
          a lone quote in the middle|ann.whitfield@fabrikam.example, Bob" <bob@northwind.example>
          an address for a name|ann.whitfield@fabrikam.example <ann.whitfield@fabrikam.example>, bob@northwind.example
          an X.400 address beside|/C=SE/A=400NET/, ann.whitfield@fabrikam.example, bob@northwind.example
          """)
  void every_recipient_is_read(String kind, String to) {
    assertThat(decided(JANE + "To: " + to.strip())).as(kind).isEqualTo(OUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nested comments before no|Auto-Submitted: (a (b) c) no
          an escaped parenthesis|Auto-Submitted: (a \\\\) b) no
          quotes|Auto-Submitted: "no"
          capitals|AUTO-SUBMITTED: NO
          empty|Auto-Submitted:
          a comment alone|Auto-Submitted: (yes)
          a fold first|Auto-Submitted:~ no
          a parameter|Auto-Submitted: no; owner-email="x@y.example"
          X-Autoreply in quotes|X-Autoreply: "false"
          X-Autoresponder commented|X-Autoresponder: (vacation) none
          empty X-AutoReply-From|X-AutoReply-From:
          a foreign precedence|Precedence: normal (bulk)
          an empty precedence|Precedence:
          an empty List-Id|List-Id:
          loops|X-Loop: x@y.example
          a return path with a comment|Return-Path: (x) <ann.whitfield@fabrikam.example>
          empty fields|Sender:~Cc:~Bcc:~Subject:~Date:~In-Reply-To:~References:
          a Sender of blanks|Sender: \\t
          an absurd zone|Date: Mon, 23 Nov 2026 09:00:00 -9999
          an hour of 24|Date: Mon, 23 Nov 2026 24:00:00 +0000
          the 31st of February|Date: Tue, 31 Feb 2026 09:00:00 +0000
          year 0|Date: Mon, 23 Nov 0000 09:00:00 +0000
          year 9999|Date: Mon, 23 Nov 9999 09:00:00 +0000
          a year of five digits|Date: Mon, 23 Nov 12026 09:00:00 +0000
          numbers alone|Date: 1795424400
          a fold inside the date|Date: Mon,~ 23~ Nov~ 2026~ 10:00:00~ +0100 (CET (winter))
          sensitivity normal|Sensitivity: Normal
          sensitivity with a comment|Sensitivity: (private) normal
          a NUL in the name|X-Odd: a\\0b
          """)
  void what_says_nothing_costs_nothing(String kind, String field) {
    assertThat(decided(ANN + TO_JANE + field.strip())).as(kind).isEqualTo(IN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nested comments|Auto-Submitted: (no (no)) auto-replied
          quotes|Auto-Submitted: "auto-generated"
          capitals and a parameter|auto-SUBMITTED: AUTO-NOTIFIED; owner-email="no"
          folded|Auto-Submitted:~\\tauto-replied (vacation)
          quoted precedence|Precedence: "bulk"
          commented precedence|Precedence: (no) Junk
          precedence list in capitals|PRECEDENCE: LIST
          X-Autoreply|X-AUTOREPLY: (x) Yes
          X-AutoReply-From|X-AutoReply-From: "x" <x@y.example>
          an empty return path with blanks|Return-Path: (none) < >
          a quoted empty return path|Return-Path: "<>"
          a commented report|Content-Type: (x) multipart/report; report-type=delivery-status; boundary=r
          a list by its id|List-ID: (x) <x.y.example>
          """)
  void what_machines_send_is_seen(String kind, String field) {
    assertThat(decided(ANN + TO_JANE + field.strip())).as(kind).isEqualTo("SKIPPED AUTOMATED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          quotes|"Private"
          a comment|(yes) personal
          a space|Company Confidential
          an underscore|COMPANY_CONFIDENTIAL
          folded|~ private
          """)
  void sensitivity_is_heeded(String kind, String value) {
    assertThat(decided(ANN + TO_JANE + "Sensitivity: " + value.strip()))
        .as(kind)
        .isEqualTo("SKIPPED SENSITIVE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 23 Nov 2026 09:00:00 -9999 | 2026-11-23T09:00:05Z",
        "Mon, 23 Nov 2026 09:00:00 +1400 | 2026-11-22T19:00:00Z",
        "Mon, 23 Nov 2026 09:00:60 +0000 | 2026-11-23T09:00:59Z",
        "Mon, 23 Nov 2026 24:00:00 +0000 | 2026-11-23T09:00:05Z",
        "Tue, 31 Feb 2026 09:00:00 +0000 | 2026-11-23T09:00:05Z",
        "Mon, 23 Nov 0026 09:00:00 +0000 | 2026-11-23T09:00:05Z",
        "Mon, 23 Nov 12026 09:00:00 +0000 | 2026-11-23T09:00:05Z",
        "99999999999999999999 Nov 2026 09:00 | 2026-11-23T09:00:05Z",
        "Mon, 00 Nov 2026 00:00:00 | 2026-11-23T09:00:05Z",
      })
  void a_date_is_read_or_gives_way_to_the_receipt(String date, String believed) {
    byte[] raw = (ANN.replace("~", "\r\n") + "Date: " + date + "\r\n\r\n").getBytes(UTF_8);
    assertThat(
            MessageReader.read(raw, new ItemId("file"), CasesTest.RECEIVED)
                .summary()
                .believedSentAt())
        .isEqualTo(Instant.parse(believed));
  }
}
