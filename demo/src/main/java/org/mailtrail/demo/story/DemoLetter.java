package org.mailtrail.demo.story;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A mail that a contact of the demo writes now. */
public final class DemoLetter {
  private static final List<String> AUTHORS =
      List.of(
          "Ann Whitfield <ann.whitfield@fabrikam.example>",
          "Chen Wei <chen.wei@northwind.example>",
          "Priya Raman <priya.raman@tailspin.example>");
  private static final List<String> SUBJECTS =
      List.of(
          "Could we see you next week?",
          "Order for 60 frames",
          "A question about delivery",
          "Your offer, with two changes");

  private DemoLetter() {}

  public static byte[] next(int number, Instant now) {
    String text =
        String.join(
            "\r\n",
            "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atZone(ZoneOffset.UTC)),
            "From: " + AUTHORS.get(number % AUTHORS.size()),
            "To: Jane Roe <jane.roe@contoso.example>",
            "Subject: " + SUBJECTS.get(number % SUBJECTS.size()) + " (" + (number + 1) + ")",
            "Message-ID: <played-" + now.toEpochMilli() + "-" + number + "@mail.example>",
            "MIME-Version: 1.0",
            "Content-Type: text/html; charset=utf-8",
            "",
            "<p>Dear Jane,</p><p>this mail was sent a moment ago, by the button in the"
                + " console.</p>",
            "");
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
