package org.mailtrail.formats.csv;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.HeaderFields;

/** The addresses in a piece of a value: one, perhaps with a name, or several without any. */
final class AddressCell {
  private static final Pattern WITH_NAME = Pattern.compile("([^<>]*+)<([^<>]++)>");
  private static final Pattern BETWEEN = Pattern.compile("[,/|\\s\\p{Z}]++");

  private AddressCell() {}

  /** All of them; none where anything in it is no address. */
  static List<EmailAddress> addresses(String text) {
    Optional<EmailAddress> one =
        EmailAddress.parse(text).or(() -> EmailAddress.parse(withoutName(text)));
    List<EmailAddress> all = one.map(List::of).orElseGet(() -> several(text));
    return all.stream().allMatch(AddressCell::canBe) ? all : List.of();
  }

  /**
   * A domain has no empty word (RFC 1035 §2.3.1): nobody would ever be found by such an address.
   */
  private static boolean canBe(EmailAddress address) {
    return !address.domain().startsWith(".") && !address.domain().contains("..");
  }

  private static String withoutName(String text) {
    String bare = HeaderFields.withoutComments(text).strip();
    Matcher named = WITH_NAME.matcher(bare);
    return named.matches() && mayStandBefore(named.group(1), named.group(2))
        ? named.group(2)
        : bare;
  }

  /** A name, or the same address, as Excel and Outlook write a link. */
  private static boolean mayStandBefore(String text, String address) {
    Optional<EmailAddress> before = EmailAddress.parse(text);
    return text.indexOf('@') < 0
        || (before.isPresent() && before.equals(EmailAddress.parse(address)));
  }

  private static List<EmailAddress> several(String text) {
    List<Optional<EmailAddress>> parts =
        Stream.of(BETWEEN.split(text))
            .filter(part -> !part.isEmpty())
            .map(EmailAddress::parse)
            .toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? parts.stream().flatMap(Optional::stream).toList()
        : List.of();
  }
}
