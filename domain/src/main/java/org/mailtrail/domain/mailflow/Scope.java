package org.mailtrail.domain.mailflow;

/** Where somebody is, as Exchange's {@code FromScope} and {@code SentToScope} spell it. */
public enum Scope {
  /** Inside. */
  IN_ORGANIZATION("InOrganization"),
  /** Outside. */
  NOT_IN_ORGANIZATION("NotInOrganization");

  private final String exchangeName;

  Scope(String exchangeName) {
    this.exchangeName = exchangeName;
  }

  /** The value in {@code New-TransportRule} and {@code Get-TransportRule}. */
  public String exchangeName() {
    return exchangeName;
  }
}
