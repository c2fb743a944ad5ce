package org.mailtrail.application.port.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.domain.interaction.EntryNumber;

/**
 * The log as people read it, newest first; each answer is one question to the store, that of a
 * conversation two. Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface Entries {
  /**
   * One page of the entries that fit, newest first: by their time, and of one time by their number.
   * What it costs does not grow with the number of pages before it.
   *
   * @param after the last entry of the page before; empty for the first page
   */
  List<ListedEntry> page(EntryFilter filter, Optional<EntryPosition> after, int atMost);

  /**
   * How many entries fit. Counting ends at so many, or before, where a text is so common that to
   * count on would read in proportion to the log: then it is told that there are more.
   */
  Total total(EntryFilter filter, int atMost);

  /** One entry as a list shows it. */
  Optional<ListedEntry> find(EntryNumber number);

  /**
   * The entries of one conversation, oldest first and the given one among them: of messages that
   * began it, answer it or answer the same, and of those to which Exchange gave the same
   * conversation id in the same mailbox.
   */
  List<ListedEntry> thread(EntryNumber number, int atMost);

  /**
   * How many of the entries that fit are of each span between two of these times, which stand in
   * their order; what is before the first or from the last on is of none.
   */
  List<Long> spans(EntryFilter filter, List<Instant> bounds);
}
