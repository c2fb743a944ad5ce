package org.mailtrail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mailtrail.domain.decision.DecisionTable;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.people.KnownPeople;
import org.mailtrail.domain.policy.DecisionPolicy;
import org.mailtrail.mime.MessageReader;
import org.mailtrail.mime.MimeParts;

/** Raw mail: none is refused, and a field that is whole is read whatever its neighbours are. */
final class MailTarget implements Target {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:05Z");
  private static final DecisionTable TABLE = new DecisionTable(DecisionPolicy.standard());
  private static final List<String> FIELDS =
      List.of(
          "From: \"Whitfield, Ann\" <ann@fabrikam.example>",
          "Sender: =?utf-8?q?J=C3=BCrgen?= <j@xn--strae-oqa.example>",
          "To: Team: a@x.example, B <b@y.example>;, <@r.example:c@z.example>",
          "Cc: d@x.example (D (the) boss), \"e f\"@x.example",
          "Subject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?= =?utf-8?Q?a?=\r\n b",
          "Date: Mon, 23 Nov 2026 10:00:00 +0100 (CET)",
          "Message-ID: <a.b@x.example>",
          "References: <1@x.example> <2@x.example>",
          "Received: from a by b; Mon, 23 Nov 2026 09:00:00 +0000",
          "Auto-Submitted: no (x)",
          "Return-Path: <x@y.example>",
          "Sensitivity: Normal",
          "Authentication-Results: x.example; spf=pass; dkim=fail (y) header.d=z",
          "Content-Transfer-Encoding: base64",
          "Content-Type: multipart/signed; boundary=\"s\"; protocol=p",
          "Content-Type: multipart/mixed; boundary*0=a; boundary*1*=b%20c",
          "Content-Type: text/calendar; charset=utf-8; method=REPLY");
  private static final List<String> BODY =
      List.of(
          "--s\r\n",
          "--s--\r\n",
          "Content-Type: multipart/report; boundary=r\r\n\r\n--r\r\n",
          "Content-Type: text/plain; charset=koi8-r\r\n\r\nwords\r\n",
          "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n",
          "Content-Type: message/rfc822\r\n\r\nFrom: x@y.example\r\n\r\n",
          "Content-Disposition: attachment; filename*=utf-8''a%20b\r\n",
          "Content-Transfer-Encoding: quoted-printable\r\n\r\n=C3=\r\n=BC=ZZ\r\n",
          "QUJD\r\n");

  @Override
  public void read(Draw draw) {
    String victims = victims(draw);
    String raw =
        "From: first@neighbour.example\r\n"
            + victims
            + "\r\nCc: last@neighbour.example\r\n\r\n"
            + body(draw);
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    Message message = MessageReader.read(bytes, new ItemId("1"), NOW);
    if (!isFolded(victims)) {
      assertThat(message.participants().from()).isPresent();
    }
    if (isOneField(victims)) {
      assertThat(message.participants().cc())
          .extracting(cc -> cc.address().toString())
          .contains("last@neighbour.example");
    }
    TABLE.decide(message, false, KnownPeople.nobody());
    decided(draw.broken(bytes));
  }

  private static void decided(byte[] noise) {
    Message message = MessageReader.read(noise, new ItemId("1"), NOW);
    TABLE.decide(message, false, KnownPeople.nobody());
    MimeParts.of(noise);
  }

  /** Whether it goes on with the field above, whose neighbour it is then no longer. */
  private static boolean isFolded(String victims) {
    return victims.startsWith(" ") || victims.startsWith("\t");
  }

  /** Whether no line of it ends the header. */
  private static boolean isOneField(String victims) {
    for (String line : victims.split("\r\n|\r|\n", -1)) {
      if (!line.matches("[ \\t].*[^ \\t].*|[A-Za-z-]+:.*")) {
        return false;
      }
    }
    return true;
  }

  private static String victims(Draw draw) {
    List<String> fields = new ArrayList<>();
    for (int i = 1 + draw.below(4); i > 0; i--) {
      String field = draw.one(FIELDS);
      fields.add(draw.chance(70) ? draw.mutated(field) : field);
    }
    return String.join("\r\n", fields);
  }

  private static String body(Draw draw) {
    StringBuilder body = new StringBuilder();
    for (int i = draw.below(12); i > 0; i--) {
      String part = draw.one(BODY);
      body.append(draw.chance(40) ? draw.mutated(part) : part);
    }
    return body.toString();
  }
}
