package org.mailtrail.burn;

/**
 * Something that happens, planned before anything runs, so that a plan can be cut down to what
 * makes a run fail.
 *
 * @param step at this step of the simulation, or the next one after it
 * @param kind what
 * @param pick which one, as a number that is taken modulo what there is
 * @param much how much or how long, 0 to 99
 */
record Event(int step, Kind kind, int pick, int much) implements Comparable<Event> {
  /** What can happen, and how often beside the others. */
  enum Kind {
    /** New mail arrives in the intake. */
    MAIL(30),
    /** Another copy of a message arrives. */
    COPY(6),
    /** A message with the Message-ID of an old one, but of somebody else. */
    REUSED_ID(3),
    /** A reply, which Exchange delivers beside the message that it answers. */
    REPLY(10),
    /** Mail that cannot be read. */
    ILLEGIBLE(2),
    /** Somebody unknown becomes a contact. */
    MEET(5),
    /** A person moves a message to another folder. */
    BY_HAND(3),
    /** An admin wants all that is quarantined tried again; what could not be read may be mended. */
    TRY_AGAIN(5),
    /** The setup turns to a new mailbox. */
    ROLL_OVER(2),
    /** kill -9. */
    KILL(6),
    /** SIGSTOP, for longer or shorter than a lease. */
    FREEZE(6),
    /** The clock of one machine jumps. */
    JUMP(3),
    /** Exchange answers nothing but faults for a while. */
    STORM(4),
    /** Exchange does the next thing, and its answer is lost. */
    LOST_ANSWER(6),
    /** Of the next filing, a part fails. */
    PARTIAL(5),
    /** Lists show for a while what was there now. */
    STALE(4),
    /** A message stays listed whatever becomes of it. */
    GHOST(2),
    /** The books are out of reach for a while. */
    BOOKS_GONE(4),
    /** The books go out of reach for a while when the next work has just been begun. */
    GONE_IN_HAND(6),
    /** The next commit happens, and its answer is lost. */
    LOST_COMMIT(3);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }

  @Override
  public int compareTo(Event other) {
    return Integer.compare(step, other.step);
  }

  @Override
  public String toString() {
    return "at " + step + " " + kind + " " + pick + " " + much;
  }
}
