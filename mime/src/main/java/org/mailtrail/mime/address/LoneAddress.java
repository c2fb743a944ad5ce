package org.mailtrail.mime.address;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.address.DirectoryName;
import org.mailtrail.domain.address.EmailAddress;

/**
 * The one address in a text that a server calls an address: some programs leave it in its brackets,
 * with the name before them.
 */
public final class LoneAddress {
  private static final int LONGEST = 4_000;

  private LoneAddress() {}

  /** The address; empty for a name of the directory, for none and for several. */
  public static Optional<EmailAddress> in(String text) {
    return DirectoryName.is(text)
        ? Optional.empty()
        : EmailAddress.parse(text).or(() -> amongWords(text));
  }

  private static Optional<EmailAddress> amongWords(String text) {
    List<MailAddress> found = text.length() > LONGEST ? List.of() : AddressList.of(List.of(text));
    return found.size() == 1 ? EmailAddress.parse(found.get(0).address()) : Optional.empty();
  }
}
