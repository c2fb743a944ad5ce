package org.mailtrail.simulator.specimens;

/** Wrong on purpose: the simulator must not share its judge. */
public final class KnowsTheDomain {
  /** The wrong thing. */
  public org.mailtrail.domain.message.Message message;
}
