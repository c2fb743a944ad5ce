package org.mailtrail.application.logging.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mailtrail.application.logging.pass.Fetched;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.MailIntake;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.domain.message.ItemId;

/**
 * Asks whether what a list shows is there, where that is in doubt. A list can lag behind: where a
 * move changes ids, it shows under the old id what the books have under the new one, and that must
 * not be decided again. Another copy of the message looks the same, and is there.
 */
public record Presence(MailIntake intake, int atMost) {
  /** What is only listed. */
  public Set<ItemId> absent(List<IntakeItem> listed, Known known) {
    List<ItemId> open =
        listed.stream()
            .filter(item -> isDoubtful(item, known))
            .map(IntakeItem::id)
            .distinct()
            .toList();
    Set<ItemId> absent = new HashSet<>();
    while (!open.isEmpty()) {
      Fetched fetched = Fetched.of(intake, open, atMost);
      absent.addAll(fetched.absent());
      open = fetched.rest();
    }
    return absent;
  }

  private static boolean isDoubtful(IntakeItem item, Known known) {
    return known.isUnderAnotherId(item.ref());
  }
}
