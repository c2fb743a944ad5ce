package org.mailtrail.burn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What happens in one run.
 *
 * @param seed draws whose turn it is, and how long things take
 * @param instances how many processes work, 2 to 5
 * @param ids what a move does to ids
 * @param events what happens to them, in order
 */
record Plan(long seed, int instances, Ids ids, List<Event> events) {
  static final int LAST_STEP = 900;

  Plan {
    events = List.copyOf(events);
  }

  /** What a move does to the id of a message. */
  enum Ids {
    /** Graph's immutable ids. */
    STAY,
    /** EWS in a mailbox. */
    CHANGE,
    /** EWS in public folders: the new id is not told. */
    CHANGE_UNTOLD
  }

  /** The plan of this seed. */
  static Plan of(long seed) {
    Random dice = new Random(seed);
    List<Event.Kind> kinds =
        Stream.of(Event.Kind.values())
            .flatMap(kind -> Stream.generate(() -> kind).limit(kind.weight()))
            .toList();
    List<Event> events = new ArrayList<>();
    int count = 20 + dice.nextInt(60);
    for (int i = 0; i < count; i++) {
      Event.Kind kind = kinds.get(dice.nextInt(kinds.size()));
      events.add(
          new Event(dice.nextInt(LAST_STEP), kind, dice.nextInt(1 << 20), dice.nextInt(100)));
    }
    return new Plan(
        seed,
        2 + dice.nextInt(4),
        Ids.values()[dice.nextInt(Ids.values().length)],
        events.stream().sorted().toList());
  }

  /** The same run without some of its events. */
  Plan with(List<Event> fewer) {
    return new Plan(seed, instances, ids, fewer);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("seed ").append(seed).append(", ").append(instances).append(" instances, ids ");
    text.append(ids);
    events.forEach(event -> text.append("\n  ").append(event));
    return text.toString();
  }
}
