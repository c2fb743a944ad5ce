package org.mailtrail.mime;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;

/**
 * Kinds of mail near those of {@code CasesTest}, found by comparing the reader with another one
 * over thousands of made-up messages: {@code ~} is a line break.
 */
class OddMailTest {
  private static final String IN = "LOGGED INBOUND JR CT1";
  private static final String ANN = "From: ann.whitfield@fabrikam.example~";
  private static final String JANE = "From: jane.roe@contoso.example~";
  private static final String TO_JANE = "To: jane.roe@contoso.example~";

  private static Message read(byte[] raw) {
    return MessageReader.read(raw, new ItemId("file"), CasesTest.RECEIVED);
  }

  private static byte[] bytes(String raw) {
    return raw.translateEscapes().replace("~", "\r\n").getBytes(UTF_8);
  }

  private static String decided(String raw) {
    return CasesTest.decided(read(bytes(raw)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          an encoded mailto|<mailto:ann.whitfield%40fabrikam.example?subject=a@b>, bob@northwind.example
          a route to a number|X <@a.example:x@[IPv6:2001:db8::1]>, ann.whitfield@fabrikam.example, Y <@[IPv6:2001:db8::1]:bob@northwind.example>
          a dot and a fold in brackets|Ann <ann.~ whitfield@fabrikam. example>, bob@northwind.example
          a bell and a delete|ann.whitfield@fabrikam.example\\7, bob@north\\177wind.example
          a bracket that nothing opens|Ann ann.whitfield@fabrikam.example>, Bob <bob@northwind.example>
          square brackets|Ann [ann.whitfield@fabrikam.example], Bob [bob@northwind.example]
          an at sign of full width|ann.whitfield＠fabrikam.example, bob﹫northwind.example
          brackets of full width|Ann ＜ann.whitfield@fabrikam.example＞, bob@northwind.example
          other quotes|’ann.whitfield@fabrikam.example’, ‹bob@northwind.example›
          accents for quotes|´ann.whitfield@fabrikam.example´, `bob@northwind.example`
          """)
  void every_recipient_is_read(String kind, String to) {
    assertThat(decided(JANE + "To: " + to.strip() + "~~x"))
        .as(kind)
        .isEqualTo("LOGGED OUTBOUND JR CT1+CT2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          an indented first line|_From: ann.whitfield@fabrikam.example~To: jane.roe@contoso.example~~x
          a continuation of nothing|\\tof nothing~From: ann.whitfield@fabrikam.example~To: jane.roe@contoso.example~~x
          an mbox line later|X: y~From ann Mon Nov 23 09:00:00 2026~From: ann.whitfield@fabrikam.example~To: jane.roe@contoso.example~~x
          CR twice|From: ann.whitfield@fabrikam.example\\r\\r\\nTo: jane.roe@contoso.example\\r\\r\\n\\r\\r\\nx
          a name beyond ASCII|X-Größe: 5~From: ann.whitfield@fabrikam.example~To: jane.roe@contoso.example~~x
          a no-break space before the colon|From : ann.whitfield@fabrikam.example~To: jane.roe@contoso.example~~x
          a field without name|:x~ y: z~From: ann.whitfield@fabrikam.example~: x~To: jane.roe@contoso.example~~x
          two byte-order marks|﻿﻿From: ann.whitfield@fabrikam.example~To: jane.roe@contoso.example~~x
          """)
  void the_header_is_read(String kind, String raw) {
    assertThat(decided(raw.strip().replaceFirst("^_", " "))).as(kind).isEqualTo(IN);
  }

  @Test
  void a_file_that_an_editor_saved_as_utf_16_is_read() {
    String raw = ANN.replace("~", "\r\n") + TO_JANE.replace("~", "\r\n") + "\r\nx";
    for (byte[] file :
        new byte[][] {
          ("\uFEFF" + raw).getBytes(UTF_16LE),
          ("\uFEFF" + raw).getBytes(UTF_16BE),
          raw.getBytes(UTF_16LE),
          raw.getBytes(UTF_16BE)
        }) {
      assertThat(CasesTest.decided(read(file))).isEqualTo(IN);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          spaces in the type|multipart / report; boundary=a
          quotes round the type|"multipart/report"; boundary=a
          a comment first|(x) multipart/alternative; boundary=a
          a boundary in pieces|multipart/alternative; boundary*0=\"a\"
          an encoded boundary|multipart/alternative; boundary*=us-ascii''%61
          two pieces|multipart/alternative;~ boundary*0=\"a\";~ boundary*1=\"\"; x=y
          """)
  void what_its_type_says_is_seen(String kind, String type) {
    assertThat(
            decided(
                (ANN + TO_JANE + "Content-Type: " + type.strip())
                    + "~~--a~Content-Type: text/calendar; method='REPLY'~~x~--a--~"))
        .as(kind)
        .isEqualTo("SKIPPED AUTOMATED");
  }

  @Test
  void an_answer_in_utf_16_is_seen() {
    String calendar =
        java.util.Base64.getEncoder()
            .encodeToString("BEGIN:VCALENDAR\nMETHOD:REPLY\n".getBytes(UTF_16LE));
    String type = "Content-Type: text/calendar; charset=utf-16le~";
    assertThat(decided(ANN + TO_JANE + type + "Content-Transfer-Encoding: base64~~" + calendar))
        .isEqualTo("SKIPPED AUTOMATED");
  }

  @Test
  void of_several_sensitivities_the_strictest_counts() {
    assertThat(decided(ANN + TO_JANE + "Sensitivity: Normal~Sensitivity: Private~~x"))
        .isEqualTo("SKIPPED SENSITIVE");
  }

  @Test
  void it_was_received_when_the_last_server_says_so() {
    String trace =
        "Received: by c; nonsense~Received: by b; Fri, 20 Nov 2026 10:00:00 +0100 (CET)~"
            + "Received: by a; Thu, 19 Nov 2026 10:00:00 +0100~";
    assertThat(read(bytes(trace + ANN + "~x")).summary().receivedAt())
        .isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(
            read(bytes("Received: by b; Fri, 20 Nov 2099 10:00:00 +0100~" + ANN + "~x"))
                .summary()
                .receivedAt())
        .isEqualTo(CasesTest.RECEIVED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon Nov 23 09:00:00 2026",
        "Mon Nov 23 09:00:00 UTC 2026",
        "Mon Nov 23 10:00:00 +0100 2026",
        "Mon Nov 23 10:00:00 2026 +0100",
        "Montag, 23. November 2026 10:00:00 +0100",
        "2026-11-23T10:00:00+01:00",
        "2026-11-23 09:00:00Z",
        "2026/11/23 Mon 03:00:00 CST",
        "2026/11/23 09:00:00",
        "Mon, 23 Nov 2026 10:00:00 GMT+0100",
        "Mon, 23 Nov 2026 10:00:00 UTC+01:00",
        "Mon, 23 Nov 2026 10:00:00 +1:00",
        "Mon, 23 Nov 2026 04:00:00 (EST) -0500",
        "Mon (a), 23 (b) Nov (c) 2026 (d) 09:00:00 (e) +0000",
        "Mon, 23 Nov 2026 09 : 00 : 00 +0000",
        "Mon, 23\u00A0Nov\u00A02026 09:00:00 +0000",
        "Mon, 23 Nov 2026 09:00:00.250 +0000",
        "=?utf-8?q?Mon=2C_23_Nov_2026_09:00:00_+0000?=",
        "never~Date: Mon, 23 Nov 2026 09:00:00 +0000"
      })
  void its_date_is_read(String date) {
    assertThat(read(bytes(ANN + "Date: " + date + "~~x")).summary().sentAt())
        .contains(Instant.parse("2026-11-23T09:00:00Z"));
  }

  /** Each took minutes, or would never have come to its end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "To: |\\\"",
        "To: |<a;",
        "To: |(",
        "To: A |<> ",
        "To: A |() ",
        "Content-Type: text/plain~|References: <a@b>~"
      })
  void what_is_repeated_without_end_is_read(String before, String repeated) {
    String raw = ANN + before + repeated.repeat(400_000 / repeated.length()) + "~~x";
    assertThat(read(raw.replace("~", "\r\n").getBytes(UTF_8)).participants().from()).isPresent();
  }

  /** Likewise: a run of blanks was looked at from each of its places. */
  @ParameterizedTest
  @ValueSource(strings = {"Subject: a%sb~", "a%sb: c~", "X: y~a%sb: c~"})
  void blanks_without_end_before_the_author_are_passed_over(String first) {
    for (String blank : List.of(" ", "\u200B", "\u00A0")) {
      String raw = first.formatted(blank.repeat(400_000)) + ANN + "~x";
      assertThat(read(bytes(raw)).summary().receivedAt()).isEqualTo(CasesTest.RECEIVED);
    }
  }

  @Test
  void a_date_without_end_costs_nothing() {
    String letters = "Date: " + "a".repeat(3_000_000);
    assertThat(read(bytes(ANN + letters + "~~x")).summary().sentAt()).isEmpty();
  }
}
