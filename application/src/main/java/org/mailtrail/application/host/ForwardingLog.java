package org.mailtrail.application.host;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.application.port.log.Relocation;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.message.MailboxName;

/** A log that passes everything on to another; who extends it says what it does differently. */
public abstract class ForwardingLog implements InteractionLog {
  private final InteractionLog log;

  /** Passes on to this log. */
  protected ForwardingLog(InteractionLog log) {
    this.log = log;
  }

  @Override
  public List<InteractionLogEntry> add(List<Interaction> interactions) {
    return log.add(interactions);
  }

  @Override
  public int append(List<Interaction> interactions) {
    return log.append(interactions);
  }

  @Override
  public void relocate(MailboxName mailbox, Collection<Relocation> moved) {
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
