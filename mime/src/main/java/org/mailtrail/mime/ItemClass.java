package org.mailtrail.mime;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailtrail.domain.policy.Automation;

/** How an inbound MIME type becomes a message class (MS-OXCMAIL §2.2.3). */
final class ItemClass {
  private static final String REPORT = "multipart/report"; // without a parameter: of winmail.dat
  private static final String LETTER = "IPM.Note";
  private static final Pattern METHOD = Pattern.compile(";method=([\\w-]++)");

  private ItemClass() {}

  static String of(String contentType, List<String> inside) {
    String type = contentType.toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/signed")) {
      // kept closed, whatever is inside (MS-OXOSMIME §2.1.1)
      return "IPM.Note.SMIME.MultipartSigned";
    }
    boolean isReport = Automation.isReportType(type);
    if (isReport && type.contains("delivery-status")) {
      return "REPORT.IPM.Note.NDR";
    }
    if ((isReport && type.contains("disposition-notification")) || inside.contains(REPORT)) {
      return "REPORT.IPM.Note.IPNRN";
    }
    return ofCalendars(Stream.concat(Stream.of(type), inside.stream()));
  }

  private static String ofCalendars(Stream<String> types) {
    return types
        .map(part -> Automation.plainType(part).replaceAll("[\"'\\s]", ""))
        .filter(part -> part.startsWith("text/calendar"))
        .map(ItemClass::ofCalendar)
        .filter(found -> !found.equals(LETTER)) // the method may stand in the calendar alone
        .findFirst()
        .orElse(LETTER);
  }

  private static String ofCalendar(String type) {
    Matcher method = METHOD.matcher(type);
    return switch (method.find() ? method.group(1) : "") {
      case "reply" -> "IPM.Schedule.Meeting.Resp.Pos";
      // MS-OXCICAL §2.1.3.1.1.1; the latter is not named
      case "counter", "declinecounter" -> "IPM.Schedule.Meeting.Resp.Tent";
      case "request" -> "IPM.Schedule.Meeting.Request";
      default -> LETTER;
    };
  }
}
