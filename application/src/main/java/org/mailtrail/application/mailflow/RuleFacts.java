package org.mailtrail.application.mailflow;

import java.util.List;

/**
 * A mail flow rule as {@code Get-TransportRule} shows it.
 *
 * @param name its name
 * @param working whether it is switched on and enforced
 * @param fromScope as Exchange spells it, empty for none
 * @param sentToScope as Exchange spells it, empty for none
 * @param blindCopyTo whom it copies to: addresses, or names where Exchange gives those
 * @param extras what else it says
 */
public record RuleFacts(
    String name,
    Working working,
    String fromScope,
    String sentToScope,
    List<String> blindCopyTo,
    Extras extras) {
  /** Copies the targets. */
  public RuleFacts {
    blindCopyTo = List.copyOf(blindCopyTo);
  }

  /**
   * Whether a rule does anything.
   *
   * @param enabled its state
   * @param mode {@code Enforce}, {@code Audit} or {@code AuditAndNotify}
   */
  public record Working(boolean enabled, String mode) {}

  /**
   * What a rule says beyond the scopes and the blind copy, by the names of the properties.
   *
   * @param conditions that narrow it
   * @param exceptions from it
   * @param actions besides the copy
   */
  public record Extras(List<String> conditions, List<String> exceptions, List<String> actions) {
    /** Copies the lists. */
    public Extras {
      conditions = List.copyOf(conditions);
      exceptions = List.copyOf(exceptions);
      actions = List.copyOf(actions);
    }

    /** Nothing beyond. */
    public static Extras none() {
      return new Extras(List.of(), List.of(), List.of());
    }
  }
}
