package org.mailtrail.application.logging.pass;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mailtrail.domain.message.ItemId;
import org.mailtrail.domain.message.MailboxName;

/**
 * Remembers, as long as the process lives, which copies outside the intake were decided when a
 * sweep met them last: each sweep walks over the last ten minutes once more, and the ledger need
 * not be asked of the same copy by each. What is decided stays so. Made once for a process; used by
 * many threads, for one mailbox by one at a time.
 */
public final class Familiar {
  /** Of each mailbox, in eight bytes each; of more, the ledger is asked. */
  private static final int MOST = 20_000;

  private static final long[] NONE = {};
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Map<MailboxName, long[]> byMailbox = new ConcurrentHashMap<>();

  /** Nothing so far. */
  public Familiar() {
    // begins empty
  }

  /**
   * Begins a pass.
   *
   * @param isUnsure whether what is remembered may be wrong: then nothing is familiar
   */
  public Copies of(MailboxName mailbox, boolean isUnsure) {
    return new Copies(mailbox, isUnsure ? NONE : byMailbox.getOrDefault(mailbox, NONE));
  }

  /** What one pass knows and learns; for one thread. */
  public final class Copies {
    private final MailboxName mailbox;
    private final long[] before;
    private final Marks filed = new Marks();
    private final Marks met = new Marks();

    private Copies(MailboxName mailbox, long[] before) {
      this.mailbox = mailbox;
      this.before = before;
    }

    /** This pass has decided the copy and filed it away. */
    public void filed(ItemId item) {
      filed.add(mark(item));
    }

    /** A sweep of this pass has met the copy, which is decided. */
    public void met(ItemId item) {
      met.add(mark(item));
    }

    /** Whether the ledger need not be asked. */
    public boolean has(ItemId item) {
      long mark = mark(item);
      return Arrays.binarySearch(before, mark) >= 0 || filed.has(mark);
    }

    /** The sweeps have come to their end: what they have met is familiar to the next pass. */
    public void keep() {
      byMailbox.put(mailbox, met.sorted());
    }
  }

  private static long mark(ItemId item) {
    String id = item.value();
    long hash = FNV_OFFSET;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /** The first so many; they are sorted when somebody asks. */
  private static final class Marks {
    private long[] marks = NONE;
    private int count;
    private boolean isSorted = true;

    void add(long mark) {
      if (count < MOST) {
        if (count == marks.length) {
          marks = Arrays.copyOf(marks, Math.min(MOST, Math.max(64, 2 * count)));
        }
        marks[count++] = mark;
        isSorted = false;
      }
    }

    boolean has(long mark) {
      sort();
      return Arrays.binarySearch(marks, 0, count, mark) >= 0;
    }

    long[] sorted() {
      sort();
      return Arrays.copyOf(marks, count);
    }

    private void sort() {
      if (!isSorted) {
        Arrays.sort(marks, 0, count);
        isSorted = true;
      }
    }
  }
}
