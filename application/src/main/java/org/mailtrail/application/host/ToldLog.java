package org.mailtrail.application.host;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.application.port.exchange.Filed;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/** A log that tells of each new entry. */
record ToldLog(InteractionLog log, Consumer<Interaction> told) implements InteractionLog {
  /** One by one: of many at once the log tells only how many were new, not which. */
  @Override
  public int append(List<Interaction> interactions) {
    int fresh = 0;
    for (Interaction one : interactions) {
      if (log.append(List.of(one)) == 1) {
        fresh++;
        told.accept(one);
      }
    }
    return fresh;
  }

  @Override
  public void relocate(MailboxName mailbox, Map<ItemId, Filed.Place> moved) {
    log.relocate(mailbox, moved);
  }

  @Override
  public Optional<InteractionLogEntry> find(EntryNumber number) {
    return log.find(number);
  }

  @Override
  public List<InteractionLogEntry> page(
      EntryFilter filter, Optional<EntryNumber> before, int atMost) {
    return log.page(filter, before, atMost);
  }

  @Override
  public void forEach(EntryFilter filter, Consumer<InteractionLogEntry> reader) {
    log.forEach(filter, reader);
  }
}
