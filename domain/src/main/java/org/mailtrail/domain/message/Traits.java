package org.mailtrail.domain.message;

/**
 * What can keep a message out of the log, whoever wrote it.
 *
 * @param draft not sent yet
 * @param sensitivity as the author marked it
 * @param calendarResponse the answer to a meeting request
 * @param headers the header fields that decisions read
 */
public record Traits(
    boolean draft, Sensitivity sensitivity, boolean calendarResponse, HeaderFields headers) {
  private static final Traits ORDINARY =
      new Traits(false, Sensitivity.NORMAL, false, HeaderFields.none());

  /** Sent, not marked private, nothing automatic about it. */
  public static Traits ordinary() {
    return ORDINARY;
  }

  /** Whether mailing-list software or a bulk mailer sent the message. */
  public boolean isBulk() {
    return headers.has("List-Id")
        || headers.has("List-Post")
        || headers.all("Precedence").stream()
            .map(value -> value.toLowerCase(java.util.Locale.ROOT))
            .anyMatch(
                value -> value.equals("bulk") || value.equals("list") || value.equals("junk"));
  }
}
