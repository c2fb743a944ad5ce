package org.mailtrail.application.logging.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.application.logging.pass.PassContext;
import org.mailtrail.application.port.exchange.IntakeItem;
import org.mailtrail.application.port.exchange.ItemRef;
import org.mailtrail.application.port.ledger.Known;
import org.mailtrail.application.port.ledger.LedgerFilter;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.Message;
import org.mailtrail.domain.message.MessageIdentity;
import org.mailtrail.domain.message.MessageKey;

/**
 * Strays under a Message-ID that the mailbox knows. Mostly they are copies of the message that it
 * knows, and are left in peace; but Message-IDs are reused, and then it is another message, which
 * only its author and sent time tell. Where these cannot be read it counts as another: a row too
 * many tells a person of it, and a message without a row nobody ever sees.
 */
final class Namesakes {
  /** More messages under one Message-ID are not told apart. */
  private static final int MOST_ROWS = 100;

  private final PassContext context;
  private final List<ItemRef> underKnownKeys = new ArrayList<>();
  private final Map<MessageKey, List<MessageIdentity>> known = new HashMap<>();

  Namesakes(PassContext context) {
    this.context = context;
  }

  /** Takes note of a page of a walk. */
  void note(List<ItemRef> page, Known seen) {
    page.stream().filter(seen::isUnderAnotherId).forEach(underKnownKeys::add);
  }

  /** Those that have to be read; rows that have found their messages meanwhile settle the rest. */
  List<ItemId> doubtful() {
    if (underKnownKeys.isEmpty()) {
      return List.of();
    }
    Known now = context.books().ledger().known(context.settings().mailbox(), underKnownKeys);
    return underKnownKeys.stream()
        .filter(now::isUnderAnotherId)
        .map(ItemRef::id)
        .distinct()
        .toList();
  }

  /** Those of them that are other messages than those the mailbox knows. */
  List<ItemId> strays(List<IntakeItem> read) {
    return read.stream().filter(this::isAnother).map(IntakeItem::id).toList();
  }

  private boolean isAnother(IntakeItem item) {
    return item.match(legible -> isAnother(legible.message()), illegible -> true);
  }

  private boolean isAnother(Message message) {
    MessageIdentity identity = MessageIdentity.of(message);
    return known.computeIfAbsent(message.key().asWritten(), this::identities).stream()
        .noneMatch(identity::isSameAs);
  }

  private List<MessageIdentity> identities(MessageKey key) {
    LedgerFilter filter = LedgerFilter.all().mailbox(context.settings().mailbox()).key(key);
    return context.books().ledger().page(filter, Optional.empty(), MOST_ROWS).stream()
        .flatMap(row -> row.sighting().identity().stream())
        .toList();
  }
}
