package org.mailtrail.web.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.log.ListEntries;
import org.mailtrail.application.port.log.Entries;
import org.mailtrail.application.port.log.EntryFilter;
import org.mailtrail.application.port.log.EntryPosition;
import org.mailtrail.application.port.log.ListedEntry;
import org.mailtrail.application.port.log.Total;
import org.mailtrail.domain.address.EmailAddress;
import org.mailtrail.domain.header.Authenticity;
import org.mailtrail.domain.interaction.EntryNumber;
import org.mailtrail.domain.interaction.Exchange;
import org.mailtrail.domain.interaction.Handling;
import org.mailtrail.domain.interaction.InformationFlow;
import org.mailtrail.domain.interaction.Interaction;
import org.mailtrail.domain.interaction.InteractionLogEntry;
import org.mailtrail.domain.interaction.InteractionTemplate;
import org.mailtrail.domain.interaction.MessageLink;
import org.mailtrail.domain.interaction.PassId;
import org.mailtrail.domain.message.Conversation;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;
import org.mailtrail.domain.message.MessageKey;
import org.mailtrail.domain.message.StoredItem;
import org.mailtrail.domain.people.ContactNumber;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.formats.export.EntryWriter;

/** What an export costs does not depend on how long it is. */
class ExportIsFlatTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final int PAGE = ListEntries.MOST;
  private static final int PAGES = 60;

  /** Lines that a buffer of 8 kB may hold back. */
  private static final long BUFFERED = 100;

  /** Pages between two looks at what is still held. */
  private static final int LOOK = 15;

  private final Sink out = new Sink();
  private final EndlessLog log = new EndlessLog(PAGES * PAGE);

  private void export(int most) throws IOException {
    ExportPages.rows(
        new Pages(new ListEntries(log), EntryFilter.all(), most), EntryWriter::csv, out);
  }

  @Test
  void each_page_is_asked_for_once_and_sent_before_the_next_one() throws Exception {
    export(PAGES * PAGE);

    assertThat(log.linesBefore).hasSize(PAGES);
    assertThat(out.lines).isEqualTo(PAGES * PAGE + 1);
    for (int page = 1; page < PAGES; page++) {
      assertThat(log.linesBefore.get(page))
          .as("before page " + page)
          .isBetween((long) page * PAGE - BUFFERED, (long) page * PAGE + 1);
    }
  }

  @Test
  void no_page_is_held_when_the_next_but_one_is_read() throws Exception {
    export(PAGES * PAGE);
    assertThat(log.held).hasSize(PAGES / LOOK - 1).allMatch(pages -> pages <= 2);
  }

  @Test
  void a_row_at_the_end_allocates_no_more_than_one_at_the_beginning() throws Exception {
    export(PAGES * PAGE);
    long early = log.allocatedBefore.get(20) - log.allocatedBefore.get(10);
    long late = log.allocatedBefore.get(PAGES - 5) - log.allocatedBefore.get(PAGES - 15);
    assertThat(late).isLessThan(early + early / 2);
  }

  @Test
  void an_export_ends_at_its_most_and_where_nobody_takes_it() throws Exception {
    export(3 * PAGE + 7);
    assertThat(out.lines).isEqualTo(3 * PAGE + 8);
    assertThat(log.linesBefore).hasSize(4);

    out.isGone = true;
    assertThatThrownBy(() -> export(PAGES * PAGE)).isInstanceOf(IOException.class);
    assertThat(log.linesBefore).hasSize(5);
  }

  /** Counts what comes. */
  private static final class Sink extends OutputStream {
    private long lines;
    private boolean isGone;

    @Override
    public void write(int one) throws IOException {
      if (isGone) {
        throw new IOException("gone");
      }
      lines += one == '\n' ? 1 : 0;
    }
  }

  /** Makes entries when they are asked for, and remembers none. */
  private final class EndlessLog implements Entries {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long length;
    private final List<WeakReference<ListedEntry>> firsts = new ArrayList<>();
    private final List<Long> linesBefore = new ArrayList<>();
    private final List<Long> allocatedBefore = new ArrayList<>();
    private final List<Long> held = new ArrayList<>();

    private EndlessLog(long length) {
      this.length = length;
    }

    @Override
    public List<ListedEntry> page(EntryFilter filter, Optional<EntryPosition> after, int atMost) {
      if (!firsts.isEmpty() && firsts.size() % LOOK == 0) {
        System.gc();
        held.add(firsts.stream().filter(first -> first.get() != null).count());
      }
      linesBefore.add(out.lines);
      allocatedBefore.add(THREADS.getCurrentThreadAllocatedBytes());
      long from = after.map(position -> position.number().value() - 1).orElse(length);
      List<ListedEntry> page =
          LongStream.iterate(from, n -> n > 0 && n > from - atMost, n -> n - 1)
              .mapToObj(ExportIsFlatTest::entry)
              .toList();
      firsts.add(new WeakReference<>(page.get(0)));
      return page;
    }

    @Override
    public Total total(EntryFilter filter, int atMost) {
      throw new AssertionError("an export needs no total");
    }

    @Override
    public Optional<ListedEntry> find(EntryNumber number) {
      return Optional.empty();
    }

    @Override
    public List<ListedEntry> thread(EntryNumber number, int atMost) {
      return List.of();
    }

    @Override
    public List<Long> spans(EntryFilter filter, List<Instant> bounds) {
      return List.of();
    }
  }

  private static ListedEntry entry(long number) {
    Instant at = NOON.plusSeconds(number);
    Interaction interaction =
        new Interaction(
            new Exchange(
                InformationFlow.INBOUND,
                new SalespersonCode("JR"),
                EmailAddress.of("jr@contoso.example"),
                new ContactNumber("CT000101"),
                EmailAddress.of("mia@fabrikam.example"),
                "Fabrikam"),
            at,
            "Offer " + number,
            InteractionTemplate.email(),
            new MessageLink(
                new MailboxName("main"),
                new MessageKey("<" + number + "@example.org>"),
                new StoredItem(new ItemId("i" + number), Optional.empty(), false, 100),
                "Archive",
                Optional.of(at),
                at),
            new Interaction.Logged(
                new PassId(new UUID(0, 1)), at, Authenticity.unknown(), Conversation.none()));
    return new ListedEntry(
        new InteractionLogEntry(new EntryNumber(number), interaction, Handling.none()), "", "");
  }
}
