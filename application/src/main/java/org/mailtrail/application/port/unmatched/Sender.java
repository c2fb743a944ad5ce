package org.mailtrail.application.port.unmatched;

import java.util.Optional;
import org.mailtrail.domain.address.EmailAddress;

/** One address, or a domain with everything below it. */
public record Sender(String value) {
  /**
   * Refuses what is neither.
   *
   * @throws IllegalArgumentException when it is no address and no domain
   */
  public Sender {
    value =
        value.indexOf('@') > 0
            ? EmailAddress.of(value).toString()
            : EmailAddress.of("x@" + withoutSign(value)).domain();
  }

  private static String withoutSign(String domain) {
    return domain.startsWith("@") ? domain.substring(1) : domain;
  }

  /**
   * What somebody typed; empty when it is neither an address nor a domain. One label alone, such as
   * {@code com}, is no domain that anybody means.
   */
  public static Optional<Sender> parse(String text) {
    String bare = text.strip();
    boolean isAddress = bare.indexOf('@') > 0;
    return EmailAddress.parse(isAddress ? bare : "x@" + withoutSign(bare))
        .filter(address -> isAddress || address.domain().indexOf('.') > 0)
        .map(address -> new Sender(isAddress ? address.toString() : address.domain()));
  }

  /** Whether it is a domain. */
  public boolean isDomain() {
    return value.indexOf('@') < 0;
  }

  /** Whether the address is meant. */
  public boolean covers(EmailAddress address) {
    return isDomain() ? address.isAtOrBelow(value) : address.toString().equals(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
