package org.mailtrail.mime.address;

import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.address.DirectoryName;
import org.mailtrail.domain.address.EmailAddress;

/**
 * The address in a text that a server calls one: some programs leave it in its brackets, with the
 * name before them, and some people write several where one belongs.
 */
public final class LoneAddress {
  private static final int LONGEST = 4_000;

  private LoneAddress() {}

  /** The address; empty for a name of the directory, for none and for several. */
  public static Optional<EmailAddress> in(String text) {
    List<EmailAddress> all = all(text);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** All that are written there; none for a name of the directory. */
  public static List<EmailAddress> all(String text) {
    if (DirectoryName.is(text)) {
      return List.of();
    }
    Optional<EmailAddress> one = isEncoded(text) ? Optional.empty() : EmailAddress.parse(text);
    return one.map(List::of).orElseGet(() -> amongWords(text));
  }

  private static boolean isEncoded(String text) {
    return text.contains("=?");
  }

  private static List<EmailAddress> amongWords(String text) {
    List<MailAddress> found = text.length() > LONGEST ? List.of() : AddressList.of(List.of(text));
    return found.stream().flatMap(one -> EmailAddress.parse(one.address()).stream()).toList();
  }
}
