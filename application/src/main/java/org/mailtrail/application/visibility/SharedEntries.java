package org.mailtrail.application.visibility;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.domain.interaction.EntryNumber;

/** The log as one viewer sees it: every list, count and month is asked for within the sight. */
public final class SharedEntries implements Entries {
  private final Entries all;
  private final Sight sight;

  /** What of all entries is seen. */
  public SharedEntries(Entries all, Sight sight) {
    this.all = all;
    this.sight = sight;
  }

  @Override
  public List<ListedEntry> page(EntryFilter filter, Optional<EntryPosition> after, int atMost) {
    return all.page(sight.of(filter), after, atMost);
  }

  @Override
  public Total total(EntryFilter filter, int atMost) {
    return all.total(sight.of(filter), atMost);
  }

  @Override
  public Optional<ListedEntry> find(EntryNumber number) {
    return all.find(number).filter(this::isSeen);
  }

  @Override
  public List<ListedEntry> thread(EntryNumber number, int atMost) {
    return all.thread(number, atMost).stream().filter(this::isSeen).toList();
  }

  @Override
  public List<Long> spans(EntryFilter filter, List<Instant> bounds) {
    return all.spans(sight.of(filter), bounds);
  }

  private boolean isSeen(ListedEntry listed) {
    return sight.shows(listed.entry().interaction().exchange().salesperson());
  }
}
