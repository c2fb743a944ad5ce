package org.mailtrail.domain.header;

import java.util.Locale;

/**
 * What kind of item Exchange holds a message for (PidTagMessageClass, MS-OXPROPS), such as {@code
 * IPM.Note}. What Exchange made itself, and what it keeps closed, shows in no other way.
 */
public record MessageClass(String name) {
  /** Of a message whose class is not told. */
  public static final MessageClass UNKNOWN = new MessageClass("");

  /** Classes are compared without regard to case. */
  public MessageClass {
    name = name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it is the answer to a meeting request (MS-OXOCAL §2.2.7), or tells who forwarded one,
   * as Exchange does by itself.
   */
  public boolean isMeetingAnswer() {
    return name.startsWith("ipm.schedule.meeting.resp")
        || name.startsWith("ipm.schedule.meeting.notification");
  }

  /**
   * The header fields of a message of this class, with what the class tells and they do not: that
   * it is a report (MS-OXOMSG §2.2.2) or tells of a recall, an answer of a rule (MS-OXORULE), or
   * signed (MS-OXOSMIME §2.1.1).
   */
  public HeaderFields tellingIn(HeaderFields headers) {
    if (name.startsWith("report.") || name.startsWith("ipm.recall.report")) {
      return headers.with("Content-Type", "multipart/report");
    }
    if (name.startsWith("ipm.note.rules.")) {
      return headers.with("Auto-Submitted", "auto-replied");
    }
    return name.endsWith(".smime.multipartsigned") && !headers.has("Content-Type")
        ? headers.with("Content-Type", "multipart/signed")
        : headers;
  }
}
