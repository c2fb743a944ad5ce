package org.mailtrail.mime.address;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mailtrail.domain.address.DirectoryName;
import org.mailtrail.domain.address.EmailAddress;

/**
 * The addresses in the header fields of a message, for people whom a server names in another way: a
 * sender of one's own organisation may have an X.500 name.
 */
public final class FieldAddresses {
  private static final Set<String> FIELDS = Set.of("from", "sender", "to", "cc");
  private static final int LONGEST_FIELD = 1 << 16;

  private final Map<String, String> fields = new HashMap<>();
  private final Map<String, List<MailAddress>> read = new HashMap<>();

  /** None are known yet. */
  public FieldAddresses() {}

  /** Whether the header field tells addresses. */
  public static boolean isTelling(String name) {
    return FIELDS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Takes the field if it tells addresses, and not too many. */
  public void add(String name, String value) {
    if (isTelling(name) && value.length() <= LONGEST_FIELD) {
      fields.merge(name.toLowerCase(Locale.ROOT), value, FieldAddresses::joined);
    }
  }

  /** Some programs write several fields where one belongs. */
  private static String joined(String one, String more) {
    return one.length() > LONGEST_FIELD ? one : one + ", " + more;
  }

  /**
   * The address of somebody.
   *
   * @param field the field in which they stand
   * @param shown their display name
   * @param index their place among all who stand there
   * @param count how many those are
   */
  public Optional<EmailAddress> addressOf(String field, String shown, int index, int count) {
    List<MailAddress> there =
        read.computeIfAbsent(
            field.toLowerCase(Locale.ROOT),
            key -> AddressList.of(List.of(fields.getOrDefault(key, ""))));
    List<MailAddress> named =
        there.stream()
            .filter(one -> !shown.isBlank() && one.name().strip().equalsIgnoreCase(shown.strip()))
            .toList();
    boolean isByPlace = named.size() != 1 && there.size() == count;
    return (isByPlace ? Stream.of(there.get(index)) : named.stream())
        .findFirst()
        .filter(one -> !DirectoryName.is(one.address()))
        .flatMap(one -> EmailAddress.parse(one.address()));
  }
}
