package org.mailtrail.domain.message;

import java.util.List;
import java.util.Set;
import org.mailtrail.domain.header.HeaderFields;
import org.mailtrail.domain.header.Sensitivity;

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
  private static final Set<String> BULK_PRECEDENCE = Set.of("bulk", "list", "junk");

  /** Newsletters, too, offer help and to be unsubscribed from; the others only lists have. */
  private static final List<String> LIST_FIELDS =
      List.of("List-Id", "List-Post", "List-Archive", "List-Subscribe", "List-Owner");

  private static final Traits ORDINARY =
      new Traits(false, Sensitivity.NORMAL, false, HeaderFields.none());

  /** Sent, not marked private, nothing automatic about it. */
  public static Traits ordinary() {
    return ORDINARY;
  }

  /** Whether mailing-list software or a bulk mailer sent the message (RFC 2919, RFC 2369). */
  public boolean isBulk() {
    return LIST_FIELDS.stream().anyMatch(name -> !headers.words(name).isEmpty())
        || headers.words("Precedence").stream().anyMatch(BULK_PRECEDENCE::contains);
  }
}
