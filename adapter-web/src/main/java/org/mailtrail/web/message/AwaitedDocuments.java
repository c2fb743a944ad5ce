package org.mailtrail.web.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mailtrail.web.site.Reply;

/**
 * The documents of messages whose pages were just made, for the frames that are about to ask for
 * them: so a message is read from Exchange once, and one line in the audit trail says so (ADR
 * 0080). Each is handed out once, to the session that opened the page; they are few, in memory
 * alone, and forgotten after half a minute. What is not here is read again.
 */
final class AwaitedDocuments {
  private static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST_OF_ONE = 4_000_000;
  private static final int MOST_BYTES = 16_000_000;

  private final Clock clock;
  private final Map<Frame, Awaited> byFrame = new LinkedHashMap<>();
  private int bytes;

  AwaitedDocuments(Clock clock) {
    this.clock = clock;
  }

  /**
   * A frame of a page.
   *
   * @param session of the browser that asked for the page
   * @param entry the number of the entry
   * @param asText whether it shows text in place of HTML
   */
  record Frame(String session, String entry, boolean asText) {
    /** Without the session's token. */
    @Override
    public String toString() {
      return "entry " + entry;
    }
  }

  private record Awaited(Reply.Bytes document, Instant since) {
    int size() {
      return document.bytes().length;
    }
  }

  /** Keeps a document, unless it is large; the oldest make room for it. */
  synchronized void keep(Frame frame, Reply.Bytes document) {
    forget(frame);
    Awaited awaited = new Awaited(document, clock.instant());
    if (awaited.size() <= MOST_OF_ONE) {
      makeRoom(awaited.size());
      byFrame.put(frame, awaited);
      bytes += awaited.size();
    }
  }

  /** The document for this frame; once, and not for long. */
  synchronized Optional<Reply.Bytes> take(Frame frame) {
    makeRoom(0);
    return forget(frame).map(Awaited::document);
  }

  private Optional<Awaited> forget(Frame frame) {
    Optional<Awaited> awaited = Optional.ofNullable(byFrame.remove(frame));
    awaited.ifPresent(one -> bytes -= one.size());
    return awaited;
  }

  /** Those whose time is over go, and of the others the oldest. */
  private void makeRoom(int wanted) {
    Instant over = clock.instant().minus(KEPT);
    Iterator<Awaited> oldest = byFrame.values().iterator();
    while (oldest.hasNext()) {
      Awaited one = oldest.next();
      if (bytes + wanted <= MOST_BYTES && !one.since().isBefore(over)) {
        return;
      }
      oldest.remove();
      bytes -= one.size();
    }
  }
}
