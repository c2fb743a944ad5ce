package org.mailtrail.cli.export;

import org.mailtrail.domain.interaction.InteractionLogEntry;

/** Writes entries, one after the other. */
public interface EntryWriter {
  /** Writes one. */
  void write(InteractionLogEntry entry);

  /** Writes what stands behind the last one, and flushes. */
  void end();
}
