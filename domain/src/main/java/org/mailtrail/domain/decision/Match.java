package org.mailtrail.domain.decision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.domain.address.EmailAddress;

/**
 * An address of the message and who was found behind it.
 *
 * @param address as in the message
 * @param field where it stands
 * @param person {@code salesperson JR} or {@code contact CT000123}
 */
public record Match(EmailAddress address, Field field, String person) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<field>FROM|SENDER|RECIPIENT) (?<address>.+) is (?<who>(salesperson|contact) .+)");

  /** Where an address stands in the message. */
  public enum Field {
    /** The author's. */
    FROM,
    /** Of who sent on the author's behalf. */
    SENDER,
    /** To or Cc. */
    RECIPIENT
  }

  /** Whether it is a salesperson's; else it is a contact's. */
  public boolean isSalesperson() {
    return person.startsWith("salesperson ");
  }

  /** What {@link #toString} wrote; empty for anything else, as it may have been cut. */
  public static Optional<Match> parse(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? EmailAddress.parse(written.group("address"))
            .map(at -> new Match(at, Field.valueOf(written.group("field")), written.group("who")))
        : Optional.empty();
  }

  /** The salesperson's code or the contact's number. */
  public String code() {
    return person.substring(person.indexOf(' ') + 1);
  }

  @Override
  public String toString() {
    return field + " " + address + " is " + person;
  }
}
