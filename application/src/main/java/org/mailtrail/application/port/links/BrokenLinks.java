package org.mailtrail.application.port.links;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.message.MailboxName;

/**
 * The entries whose message is gone, and how far the count of them has come; part of the books'
 * unit of work. Throws {@link org.mailtrail.application.port.StoreException}.
 */
public interface BrokenLinks {
  /** How far the count has come; {@link LinkCount#none} before the first. */
  LinkCount count();

  /**
   * Keeps how far it has come, if nobody else has gone on meanwhile.
   *
   * @param before how far it had come
   * @param now with a higher step
   * @return whether it is kept; of two who count at the same time one is told that it is not
   */
  boolean keep(LinkCount before, LinkCount now);

  /**
   * Notes what was seen of the messages of entries. Who is gone already stays so since the first
   * time; numbers without an entry are passed over.
   *
   * @param gone entries whose message is gone
   * @param there entries whose message is there, or is there again
   */
  void judge(Collection<EntryNumber> gone, Collection<EntryNumber> there, Instant at);

  /** Since when the messages of these entries are gone; of the others nothing is told. */
  Map<EntryNumber, Instant> goneSince(Collection<EntryNumber> entries);

  /** How many entries of each mailbox have a message that is gone; mailboxes without are absent. */
  Map<MailboxName, Long> tally();
}
