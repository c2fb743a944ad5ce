package org.mailtrail.graph.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mailtrail.domain.message.EmailAddress;

/**
 * Where else a message tells the SMTP addresses of people whom Exchange names by X.500: for its
 * author and sender in 0x5D02 and 0x5D01 (MS-OXPROPS), for all in its header fields.
 */
final class AddressHints {
  private static final Set<String> FIELDS = Set.of("from", "sender", "to", "cc");
  private static final int LONGEST_FIELD = 1 << 16;
  private static final Pattern MAILBOX =
      Pattern.compile("(?:\"([^\"]*)\"|([^<>,;\"]*))\\s*<([^<>]*)>|([^<>,;\\s\"]+@[^<>,;\\s\"]+)");

  private final Map<String, String> told = new HashMap<>();
  private final Map<String, String> fields = new HashMap<>();

  /** Whether the header field tells addresses. */
  static boolean isTelling(String name) {
    return FIELDS.contains(name.toLowerCase(Locale.ROOT));
  }

  void property(PropertyDraft property) {
    if (property.tag() == PropertyDraft.SENDER_SMTP) {
      told.put("sender", property.text());
    } else if (property.tag() == PropertyDraft.FROM_SMTP) {
      told.put("from", property.text());
    }
  }

  void header(String name, String value) {
    if (isTelling(name) && value.length() <= LONGEST_FIELD) {
      fields.put(name.toLowerCase(Locale.ROOT), value);
    }
  }

  /**
   * The SMTP address of somebody.
   *
   * @param field the header field in which they stand
   * @param shown their display name
   * @param index their place among all who stand there
   * @param count how many those are
   */
  Optional<EmailAddress> addressOf(String field, String shown, int index, int count) {
    String key = field.toLowerCase(Locale.ROOT);
    List<Mailbox> mailboxes = mailboxes(fields.getOrDefault(key, ""));
    return EmailAddress.parse(told.getOrDefault(key, ""))
        .or(() -> named(mailboxes, shown))
        .or(
            () ->
                mailboxes.size() == count
                    ? EmailAddress.parse(mailboxes.get(index).address())
                    : Optional.empty());
  }

  private record Mailbox(String name, String address) {}

  private static Optional<EmailAddress> named(List<Mailbox> mailboxes, String shown) {
    return mailboxes.stream()
        .filter(mailbox -> !shown.isBlank() && mailbox.name().equalsIgnoreCase(shown.strip()))
        .findFirst()
        .flatMap(mailbox -> EmailAddress.parse(mailbox.address()));
  }

  private static List<Mailbox> mailboxes(String field) {
    List<Mailbox> mailboxes = new ArrayList<>();
    Matcher mailbox = MAILBOX.matcher(field);
    while (mailbox.find()) {
      String quoted = mailbox.group(1) == null ? mailbox.group(2) : mailbox.group(1);
      String address = mailbox.group(3) == null ? mailbox.group(4) : mailbox.group(3);
      mailboxes.add(new Mailbox(quoted == null ? "" : quoted.strip(), address));
    }
    return mailboxes;
  }
}
