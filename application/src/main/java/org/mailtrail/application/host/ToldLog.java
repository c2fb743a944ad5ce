package org.mailtrail.application.host;

import java.util.List;
import java.util.function.Consumer;
import org.mailtrail.application.port.log.InteractionLog;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;

/** A log that tells of new entries. */
public final class ToldLog extends ForwardingLog {
  private final Consumer<List<InteractionLogEntry>> told;

  /**
   * Writes into this log.
   *
   * @param told is given the new entries of one call, in the transaction that writes them
   */
  public ToldLog(InteractionLog log, Consumer<List<InteractionLogEntry>> told) {
    super(log);
    this.told = told;
  }

  @Override
  public List<InteractionLogEntry> add(List<Interaction> interactions) {
    List<InteractionLogEntry> fresh = super.add(interactions);
    if (!fresh.isEmpty()) {
      told.accept(fresh);
    }
    return fresh;
  }

  /** Whoever is told wants to know the entries, not how many there are. */
  @Override
  public int append(List<Interaction> interactions) {
    return add(interactions).size();
  }
}
