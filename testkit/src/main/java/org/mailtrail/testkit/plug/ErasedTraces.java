package org.mailtrail.testkit.plug;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mailtrail.application.port.ledger.LedgerRow;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MessageKey;

/** What leads to a contact that is erased: its addresses, and the entries with it. */
record ErasedTraces(Set<EmailAddress> addresses, List<InteractionLogEntry> entries) {
  boolean isIn(LedgerRow row) {
    return addresses.stream().anyMatch(a -> a.toString().equals(row.sighting().author()))
        || row.sighting().key().filter(keys()::contains).isPresent();
  }

  Set<MessageKey> keys() {
    return entries.stream()
        .map(entry -> entry.interaction().message().key())
        .collect(Collectors.toSet());
  }

  boolean isQuotedIn(String text) {
    return addresses.stream().anyMatch(address -> text.contains("\"" + address + "\""));
  }

  String without(String text) {
    String left = text;
    for (EmailAddress address : addresses) {
      left =
          left.replaceAll(
              "(?i)(?<![\\p{L}\\p{N}._%+-])"
                  + Pattern.quote(address.toString())
                  + "(?![\\p{L}\\p{N}-])",
              InMemoryErasures.ERASED);
    }
    return left;
  }
}
