package org.mailtrail.application.specimens;

/** Wrong on purpose: settings must be handed in. */
public final class ReadsTheEnvironment {
  /** The wrong thing. */
  public String home() {
    return System.getenv("HOME");
  }
}
