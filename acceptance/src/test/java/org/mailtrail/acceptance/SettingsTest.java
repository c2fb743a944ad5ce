package org.mailtrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each setting of what is logged is set each way, and changes what becomes of the mail it is for.
 */
class SettingsTest {
  private static final String IN = "LOGGED INBOUND JR ";
  private static final String AUTOMATED = "SKIPPED AUTOMATED";

  /** By its name: the author, further header fields, and what becomes of it if nothing is set. */
  private static final List<List<String>> LETTERS =
      List.of(
          List.of("plain", "ann@fabrikam.example", "X-Y: z", IN + "CT1"),
          List.of("tagged", "ann+news@fabrikam.example", "X-Y: z", IN + "CT1"),
          List.of("shared", "office@tailspin.example", "X-Y: z", IN + "CT3"),
          List.of("private", "ann@fabrikam.example", "Sensitivity: Private", "SKIPPED SENSITIVE"),
          List.of("reply", "ann@fabrikam.example", "Auto-Submitted: auto-replied", AUTOMATED),
          List.of("report", "ann@fabrikam.example", "X-Failed-Recipients: a@x.example", AUTOMATED),
          List.of("bulk", "ann@fabrikam.example", "Precedence: bulk", AUTOMATED),
          List.of("newsletter", "ann@fabrikam.example", "List-Unsubscribe: <x>", IN + "CT1"),
          List.of(
              "calendar",
              "ann@fabrikam.example",
              "Content-Type: text/calendar; method=REPLY",
              AUTOMATED),
          List.of("forged", "ann@fabrikam.example", results("spf=fail; dmarc=fail"), IN + "CT1"),
          List.of("told", "ann@fabrikam.example", results("mx.x.example; dmarc=fail"), IN + "CT1"),
          List.of("colleague", "new@northwind.example", "X-Y: z", "UNMATCHED"),
          List.of("stranger", "x@unknown.example", "X-Y: z", "UNMATCHED"),
          List.of("public", "x@gmail.com", "X-Y: z", "UNMATCHED"),
          List.of("robot", "x@unknown.example", "Auto-Submitted: auto-replied", AUTOMATED));

  /** Settings, and letters with what becomes of them then; all others become what they did. */
  private static final List<String> ROWS =
      List.of(
          " | ",
          "matching.plus-tags=false | tagged:UNMATCHED",
          "matching.plus-tags=true | ",
          "matching.shared-address=all | shared:LOGGED INBOUND JR CT3+CT4",
          "matching.shared-address=none | shared:UNMATCHED",
          "matching.shared-address=first | ",
          "filter.sensitive=false | private:LOGGED INBOUND JR CT1",
          "filter.sensitive=true filter.auto-replies=false | reply:LOGGED INBOUND JR CT1,"
              + "robot:UNMATCHED",
          "filter.auto-replies=true filter.reports=false | report:LOGGED INBOUND JR CT1",
          "filter.reports=true filter.bulk=false | bulk:LOGGED INBOUND JR CT1",
          "filter.bulk=true filter.newsletters=true | newsletter:SKIPPED AUTOMATED",
          "filter.newsletters=false filter.calendar-responses=false |"
              + " calendar:LOGGED INBOUND JR CT1",
          "filter.calendar-responses=true authenticity.leave-failed-unmatched=true |"
              + " forged:UNMATCHED",
          "authenticity.servers=mx.x.example | told:UNMATCHED",
          "authenticity.leave-failed-unmatched=false | ",
          "never-log.addresses=office@tailspin.example,x@gmail.com | shared:SKIPPED EXCLUDED,"
              + "public:SKIPPED EXCLUDED",
          "never-log.addresses= never-log.domains=northwind.example,tailspin.example |"
              + " shared:SKIPPED EXCLUDED,colleague:SKIPPED EXCLUDED",
          "never-log.domains= mailbox.main.page-size=1 | ",
          "mailbox.main.unknown-people=contact:CT2 | colleague:LOGGED INBOUND JR CT2,"
              + "stranger:LOGGED INBOUND JR CT2,public:LOGGED INBOUND JR CT2",
          "mailbox.main.unknown-people=company | colleague:LOGGED INBOUND JR CT2",
          "mailbox.main.unknown-people=leave | ",
          "mailbox.main.unknown-people=create | colleague:LOGGED INBOUND JR,"
              + "stranger:LOGGED INBOUND JR,public:LOGGED INBOUND JR");

  @TempDir private Path folder;

  private static String results(String said) {
    return "Authentication-Results: " + said;
  }

  @Test
  void each_value_changes_what_becomes_of_the_mail_that_it_is_for_and_of_no_other()
      throws IOException {
    List<Executable> all = new ArrayList<>();
    try (CaseRig rig = new CaseRig(LoggingWay.GRAPH, Databases.H2, folder)) {
      rig.people(
          file("s", "code,name,email", "JR,Jane,jane@contoso.example"),
          file(
              "c",
              "number,name,email,company",
              "CT1,Ann,ann@fabrikam.example,Fabrikam",
              "CT2,Bob,bob@northwind.example,Northwind",
              "CT3,Eve,office@tailspin.example,Tailspin",
              "CT4,Max,office@tailspin.example,Tailspin"));
      for (String row : ROWS) {
        all.addAll(checked(rig, row));
      }
    }
    assertAll(all);
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name + ".csv"), List.of(lines));
  }

  private static List<Executable> checked(CaseRig rig, String row) {
    String[] sides = row.split("\\|", -1);
    rig.set(settings(sides[0].strip()));
    LETTERS.forEach(letter -> rig.deliver(row + letter.get(0), raw(row, letter)));
    Map<String, String> became = rig.log();
    Map<String, String> others = others(sides[1].strip());
    return LETTERS.stream()
        .map(
            letter ->
                judged(became, row, letter, others.getOrDefault(letter.get(0), letter.get(3))))
        .toList();
  }

  private static Executable judged(
      Map<String, String> became, String row, List<String> letter, String expected) {
    String name = row + letter.get(0);
    return () -> assertThat(became.get(name)).as(name).startsWith(expected);
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new LinkedHashMap<>();
    Stream.of(text.split(" "))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split("=", 2))
        .forEach(one -> settings.put("mailtrail." + one[0], one[1]));
    return settings;
  }

  private static Map<String, String> others(String text) {
    Map<String, String> others = new LinkedHashMap<>();
    Stream.of(text.split(","))
        .filter(one -> !one.isEmpty())
        .map(one -> one.split(":", 2))
        .forEach(one -> others.put(one[0], one[1]));
    return others;
  }

  private static byte[] raw(String row, List<String> letter) {
    String id = letter.get(0) + "." + ROWS.indexOf(row) + "@x.example";
    return String.join(
            "\r\n",
            "From: " + letter.get(1),
            "To: jane@contoso.example",
            "Subject: " + letter.get(0),
            "Date: Mon, 23 Nov 2026 09:00:00 +0000",
            "Message-ID: <" + id + ">",
            letter.get(2),
            "",
            "Hello")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
