package org.mailtrail.graph.message;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.mime.address.FieldAddresses;

/**
 * Where else a message tells the SMTP addresses of people whom Exchange names by X.500: for its
 * author and sender in 0x5D02 and 0x5D01 (MS-OXPROPS), for all in its header fields.
 */
final class AddressHints {
  private final Map<String, String> told = new HashMap<>();
  private final FieldAddresses fields = new FieldAddresses();

  void property(PropertyDraft property) {
    if (property.tag() == PropertyDraft.SENDER_SMTP) {
      told.put("sender", property.text());
    } else if (property.tag() == PropertyDraft.FROM_SMTP) {
      told.put("from", property.text());
    }
  }

  void header(String name, String value) {
    fields.add(name, value);
  }

  /** The SMTP address of the author or the sender, as Exchange tells it itself. */
  Optional<EmailAddress> told(String field) {
    return EmailAddress.parse(told.getOrDefault(field.toLowerCase(Locale.ROOT), ""));
  }

  /**
   * The SMTP address of somebody, from the header fields.
   *
   * @param field the header field in which they stand
   * @param shown their display name
   * @param index their place among all who stand there
   * @param count how many those are
   */
  Optional<EmailAddress> addressOf(String field, String shown, int index, int count) {
    return fields.addressOf(field, shown, index, count);
  }
}
