package org.mailtrail.domain.opportunity;

import java.util.List;

/**
 * A step of the sales cycle.
 *
 * @param code what identifies it, such as {@code QUALIFY}
 * @param name in words
 * @param chance how likely a sale usually is there, in per cent
 */
public record Stage(String code, String name, int chance) {
  /** How many characters a code has at most. */
  public static final int LONGEST = 40;

  /** Refuses a blank or long code, and a chance that is none. */
  public Stage {
    code = code.strip();
    name = name.strip();
    if (code.isEmpty() || code.length() > LONGEST || name.isEmpty()) {
      throw new IllegalArgumentException("a stage has a code of 1 to 40 characters and a name");
    }
    Opportunity.requirePercent(chance);
  }

  /** Business Central's usual sales cycle. */
  public static List<Stage> standard() {
    return List.of(
        new Stage("QUALIFY", "Qualify", 10),
        new Stage("PROPOSE", "Propose", 40),
        new Stage("NEGOTIATE", "Negotiate", 60),
        new Stage("CLOSE", "Close", 80));
  }
}
