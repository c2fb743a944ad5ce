package org.mailtrail.cli.specimens;

/** Wrong on purpose: a command calls the application. */
public final class CommandUsesTheSimulator {
  /** The wrong thing. */
  public org.mailtrail.simulator.ExchangeSimulator simulator;
}
