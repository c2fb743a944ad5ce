package org.mailtrail.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Draws letters: ordinary ones, and such as people and programs spell in their own ways. */
final class Letters {
  private static final int LONGEST = 500;

  /** Contacts, salespeople and a stranger. */
  static final List<String> ADDRESSES =
      List.of(
          "ann.whitfield@fabrikam.example",
          "bob@northwind.example",
          "info@straße.example",
          "jane.roe@contoso.example",
          "sean.o'brien@contoso.example",
          "stranger@brand.example");

  private static final List<String> SPELLINGS =
      List.of(
          "%s",
          "%s",
          "%s",
          "'%s'",
          "mailto:%s",
          "SMTP:%s",
          " %s ",
          "\u200B%s",
          "\u202A%s\u202C",
          "%s.",
          "<%s>",
          "\u00A0%s",
          "„%s“",
          "%s (work)");
  private static final List<String> FIELDS =
      List.of(
          "Auto-Submitted: auto-replied",
          "Auto-Submitted: no",
          "Precedence: bulk",
          "Precedence: first-class",
          "List-Id: <a.b.example>",
          "List-Post: NO",
          "List-Archive: <https://b.example/>",
          "List-Unsubscribe: <mailto:x@b.example>",
          "Return-Path: <>",
          "Return-Path: <x@y.example>",
          "X-Autoreply: yes",
          "X-Autoreply: no",
          "X-AutoReply-From: x@y.example",
          "X-Autoresponder: 1",
          "X-Auto-Response-Suppress: All",
          "X-Failed-Recipients: x@y.example",
          "Sensitivity: Private",
          "Sensitivity: Company-Confidential",
          "Sensitivity: Normal",
          "Authentication-Results: spf=pass; dkim=fail; dmarc=fail",
          "Content-Type: text/plain; name=\"x; method=reply\"",
          "Content-Type: multipart/report; report-type=delivery-status; boundary=r",
          "Content-Type: message/disposition-notification",
          "Content-Type: text/calendar; charset=utf-8; method=REPLY",
          "Content-Type: text/calendar; method=REQUEST",
          "Content-Type: multipart/signed; protocol=\"x/y\"; boundary=s",
          "Content-Type: multipart/alternative; boundary=s");
  private static final List<String> BODIES =
      List.of(
          "Hello.",
          """
          --s
          Content-Type: multipart/report; boundary=r

          --r

          x
          --r--
          --s--
          """,
          """
          --s

          Hello.
          --s--
          """);
  private static final List<String> VALUES =
      List.of(
          "%s",
          "%s",
          "%s",
          " %s ",
          "(x (y)) %s",
          "%s (x)",
          "\r\n %s",
          "\t%s",
          "=?utf-8?q?%s?=",
          "\"%s\"",
          "\u200B%s",
          "%s;",
          "%s; a=b",
          "%s, %s",
          "\u00A0%s");
  private static final List<String> NAMES =
      List.of("", "", "Ann", "Whitfield, Ann", "Roe; Jane", "a@b.example");
  private static final List<String> TIMES =
      List.of(
          "2026-11-23T09:00:00Z",
          "2026-11-22T23:59:59Z",
          "1989-12-31T00:00:00Z",
          "1601-01-01T00:00:00Z",
          "2096-01-01T00:00:00Z");
  private static final int PAST = 4;

  /** A whole name of the directory is none of raw mail; in pieces, each way finds other pieces. */
  private static final String DIRECTORY = "/o=";

  private static final Pattern UNLIKE =
      Pattern.compile("[\\x00-\\x08\\n-\\x1F\\uFFFD\\x{D800}-\\x{DFFF}]");
  private static final List<String> IDS =
      List.of(
          "<a.b@x.example>",
          " <a.b@x.example> ",
          "a.b@x.example",
          "(x) <a.b@x.example>",
          "<a.b@x.example> (x)",
          "<>",
          "<@>",
          "(none) <>",
          "(<a@b.example>)",
          "<a b@x.example>",
          "\u00A0",
          "<\u200B@x.example>",
          "sha256:00",
          "<a@[192.0.2.1]>");

  private Letters() {}

  /** One letter. */
  static Letter letter(Draw draw) {
    Map<String, List<Letter.Box>> people = new LinkedHashMap<>();
    people.put("From", boxes(draw, draw.chance(90) ? 1 : 0));
    people.put("Sender", boxes(draw, draw.chance(40) ? 1 : 0));
    people.put("To", draw.chance(30) ? List.of(odd(draw)) : boxes(draw, draw.below(4)));
    people.put("Cc", boxes(draw, draw.below(2)));
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    for (int i = draw.below(3); i > 0; i--) {
      fields.add(field(draw));
    }
    return new Letter(people, draw.one(IDS), sent(draw), received(draw), fields, draw.one(BODIES));
  }

  private static List<Letter.Box> boxes(Draw draw, int count) {
    List<Letter.Box> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String address = draw.one(ADDRESSES);
      String tagged = draw.chance(10) ? address.replace("@", "+tag@") : address;
      boxes.add(new Letter.Box(draw.one(NAMES), draw.one(SPELLINGS).replace("%s", tagged)));
    }
    return boxes;
  }

  /** One recipient whose address is mangled, so that it may be none, or several. */
  private static Letter.Box odd(Draw draw) {
    String spelt = draw.one(SPELLINGS).replace("%s", draw.one(ADDRESSES));
    return new Letter.Box("", oneLine(draw.mutated(spelt)).replace(DIRECTORY, ""));
  }

  private static Map.Entry<String, String> field(Draw draw) {
    String[] field = draw.one(FIELDS).split(": ", 2);
    String name = draw.chance(20) ? field[0].toUpperCase(Locale.ROOT) : field[0];
    String spelt = draw.one(VALUES).replace("%s", field[1]);
    boolean isMangled = draw.chance(20) && !field[0].equals("Content-Type");
    return Map.entry(name, isMangled ? oneLine(draw.mutated(spelt)) : spelt);
  }

  /** Without what JSON and XML have to write in another way than mail, or cannot write. */
  private static String oneLine(String text) {
    String plain = UNLIKE.matcher(text).replaceAll(" ");
    return plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  private static Optional<Instant> sent(Draw draw) {
    return draw.chance(20) ? time(draw, TIMES) : received(draw);
  }

  /** Not still to come: what is left of that, each way has its own reasons for. */
  private static Optional<Instant> received(Draw draw) {
    return time(draw, draw.chance(70) ? TIMES.subList(0, 1) : TIMES.subList(0, PAST));
  }

  private static Optional<Instant> time(Draw draw, List<String> times) {
    Instant time = Instant.parse(draw.one(times)).plusSeconds(draw.below(3));
    return draw.chance(10) ? Optional.empty() : Optional.of(time);
  }
}
