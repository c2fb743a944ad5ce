package org.mailtrail.cli.specimens;

/** Wrong on purpose: a command calls the application. */
public final class CommandReadsSettings {
  /** The wrong thing. */
  public org.mailtrail.bootstrap.configuration.Configuration settings;
}
