package org.mailtrail.application.push;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** What came since this process began from who says to be Exchange. Safe for several threads. */
public final class NoticeTally {
  private final Map<Kind, LongAdder> counts = new EnumMap<>(Kind.class);

  /** Nothing has come so far. */
  public NoticeTally() {
    for (Kind kind : Kind.values()) {
      counts.put(kind, new LongAdder());
    }
  }

  /** What came. */
  public enum Kind {
    /** A notice of mail. */
    ARRIVED,
    /** Word that notices were not sent. */
    MISSED,
    /** Word that a subscription is gone. */
    REMOVED,
    /** Word that Exchange wants to be asked again. */
    ASK_AGAIN,
    /** A letter in which nothing shows that Exchange has sent it. */
    STRANGER,
    /** A letter that was not read: too large, or one of too many of strangers. */
    REFUSED;

    static Kind of(Notice.Event event) {
      return switch (event) {
        case ARRIVED -> ARRIVED;
        case MISSED -> MISSED;
        case REMOVED -> REMOVED;
        case ASK_AGAIN -> ASK_AGAIN;
      };
    }
  }

  /** One more has come. */
  public void count(Kind kind) {
    adder(kind).increment();
  }

  /** So many came. */
  public long of(Kind kind) {
    return adder(kind).sum();
  }

  private LongAdder adder(Kind kind) {
    return Objects.requireNonNull(counts.get(kind));
  }
}
