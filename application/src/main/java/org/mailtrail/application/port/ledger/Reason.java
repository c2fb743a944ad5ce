package org.mailtrail.application.port.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailtrail.application.port.exchange.Destination;
import org.mailtrail.domain.decision.MissingSide;
import org.mailtrail.domain.decision.RuleName;
import org.mailtrail.domain.decision.SkipReason;
import org.mailtrail.domain.decision.Verdict;

/**
 * Why a message became what it became. It knows its outcome, where the message belongs, and the one
 * word under which it is stored, filtered and shown; {@link #of(Outcome, String)} reads that word.
 */
public sealed interface Reason {
  /** What became of the message. */
  Outcome outcome();

  /** The one word for it. */
  String word();

  /** Where the message belongs; empty while it waits in the intake for another try. */
  default Optional<Destination> destination() {
    return switch (outcome()) {
      case LOGGED -> Optional.of(Destination.ARCHIVE);
      case SKIPPED, UNMATCHED, QUARANTINED -> Optional.of(Destination.NOT_LOGGED);
      case PENDING -> Optional.empty();
    };
  }

  /** Whether another copy of the message is logged. */
  default boolean isDuplicate() {
    return false;
  }

  /** Whether neither author nor subject nor recipients may be kept. */
  default boolean isPrivate() {
    return false;
  }

  /** Why the table decided like this. */
  static Reason of(Verdict verdict) {
    return verdict
        .decision()
        .match(
            logged -> new Logged(verdict.rule()),
            skipped -> new Skipped(skipped.reason()),
            unmatched -> new Unmatched(unmatched.missing()));
  }

  /** What was stored under this word; one that this version does not know is kept as it is. */
  static Reason of(Outcome outcome, String word) {
    Optional<Reason> known =
        switch (outcome) {
          case LOGGED ->
              word.equals(Assigned.WORD)
                  ? Optional.of(new Assigned())
                  : named(RuleName.values(), word).map(Logged::new);
          case SKIPPED -> named(SkipReason.values(), word).map(Skipped::new);
          case UNMATCHED -> named(MissingSide.values(), word).map(Unmatched::new);
          case QUARANTINED -> called(word, new Failed(true));
          case PENDING -> called(word, new Failed(false), new Again());
        };
    return known.orElseGet(() -> new Foreign(outcome, word));
  }

  /** The words of all reasons that this version writes, in the order of the outcomes. */
  static List<String> words() {
    return Stream.of(
            names(RuleName.OUTBOUND, RuleName.INBOUND, RuleName.HOST),
            Stream.of(Assigned.WORD),
            names(SkipReason.values()),
            names(MissingSide.values()),
            Stream.of(new Failed(true).word(), new Again().word()))
        .flatMap(each -> each)
        .distinct()
        .toList();
  }

  private static Stream<String> names(Enum<?>... all) {
    return Arrays.stream(all).map(Enum::name);
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String word) {
    return Arrays.stream(all).filter(one -> one.name().equals(word)).findFirst();
  }

  private static Optional<Reason> called(String word, Reason... all) {
    return Arrays.stream(all).filter(one -> one.word().equals(word)).findFirst();
  }

  /** This rule found who wrote to whom. */
  record Logged(RuleName rule) implements Reason {
    @Override
    public Outcome outcome() {
      return Outcome.LOGGED;
    }

    @Override
    public String word() {
      return rule.name();
    }
  }

  /** A person has assigned it. */
  record Assigned() implements Reason {
    private static final String WORD = "ASSIGNED";

    @Override
    public Outcome outcome() {
      return Outcome.LOGGED;
    }

    @Override
    public String word() {
      return WORD;
    }
  }

  /** Deliberately not logged. A copy of a logged message lies beside it. */
  record Skipped(SkipReason why) implements Reason {
    @Override
    public Outcome outcome() {
      return Outcome.SKIPPED;
    }

    @Override
    public String word() {
      return why.name();
    }

    @Override
    public Optional<Destination> destination() {
      return Optional.of(isDuplicate() ? Destination.ARCHIVE : Destination.NOT_LOGGED);
    }

    @Override
    public boolean isDuplicate() {
      return why == SkipReason.DUPLICATE;
    }

    @Override
    public boolean isPrivate() {
      return why.isPrivate();
    }
  }

  /** Somebody in it is unknown. */
  record Unmatched(MissingSide missing) implements Reason {
    @Override
    public Outcome outcome() {
      return Outcome.UNMATCHED;
    }

    @Override
    public String word() {
      return missing.name();
    }
  }

  /** It could not be worked; after the last try it never will be. */
  record Failed(boolean last) implements Reason {
    @Override
    public Outcome outcome() {
      return last ? Outcome.QUARANTINED : Outcome.PENDING;
    }

    @Override
    public String word() {
      return "FAILED";
    }
  }

  /** It was quarantined, and somebody wants it tried again. */
  record Again() implements Reason {
    @Override
    public Outcome outcome() {
      return Outcome.PENDING;
    }

    @Override
    public String word() {
      return "AGAIN";
    }
  }

  /** What another version has stored and this one has no word for. */
  record Foreign(Outcome outcome, String word) implements Reason {}
}
